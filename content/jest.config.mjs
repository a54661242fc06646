// The content's own specs use the backend's parsers, and so its way of reading TypeScript.
import backend from '../backend/jest.config.mjs';

export default { ...backend, displayName: 'content', rootDir: import.meta.dirname, roots: ['<rootDir>'] };
