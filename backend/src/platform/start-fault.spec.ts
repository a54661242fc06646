import { startFault } from './start-fault.js';

const system = (code: string, more: object = {}) => Object.assign(new Error(`${code} happened`), { code, ...more });

describe('why the server cannot start', () => {
  it.each([
    [system('EADDRINUSE', { address: '127.0.0.1', port: 3000 }), /^127\.0\.0\.1:3000 is taken .* LMS_PORT/],
    [system('ECONNREFUSED'), /^the database does not answer .* LMS_DATABASE_URL/],
    [system('28P01'), /refuses the connection/],
    [system('EEXIST'), /^the data folder cannot be used .* LMS_DATA_DIR/],
    [system('SQLITE_NOTADB'), /cannot be used .* restore a backup/],
    [Object.assign(new Error('no such table'), { name: 'QueryFailedError' }), /^a migration failed: no such table$/],
    [new Error('content/x.yaml:3: no'), /^content\/x\.yaml:3: no$/],
    ['odd', /^odd$/],
  ])('%s', (error, words) => {
    expect(startFault(error)).toMatch(words);
  });
});
