interface SystemError {
  code?: string;
  address?: string;
  port?: number;
  message?: string;
}

const UNREACHABLE = 'check LMS_DATABASE_URL and that the server runs';
const UNUSABLE = 'check LMS_DATA_DIR, or restore a backup';

/** What each of the system's and the drivers' codes means to an operator, and what to do about it. */
const MEANINGS: Record<string, (at: string, message: string) => string> = {
  EADDRINUSE: (at) => `${at} is taken by another program; stop it, or set LMS_PORT to a free port`,
  EACCES: (at) => `listening on ${at} is not permitted; set LMS_PORT to a port above 1024`,
  ECONNREFUSED: (_, message) => `the database does not answer (${message}); ${UNREACHABLE}`,
  ENOTFOUND: (_, message) => `the database does not answer (${message}); ${UNREACHABLE}`,
  ETIMEDOUT: (_, message) => `the database does not answer (${message}); ${UNREACHABLE}`,
  // PostgreSQL: wrong password; no such database.
  '28P01': (_, message) => `the database refuses the connection (${message}); check LMS_DATABASE_URL`,
  '3D000': (_, message) => `the database refuses the connection (${message}); check LMS_DATABASE_URL`,
  EEXIST: (_, message) => `the data folder cannot be used (${message}); ${UNUSABLE}`,
  ENOTDIR: (_, message) => `the data folder cannot be used (${message}); ${UNUSABLE}`,
  SQLITE_CANTOPEN: (_, message) => `the database file cannot be used (${message}); ${UNUSABLE}`,
  SQLITE_NOTADB: (_, message) => `the database file cannot be used (${message}); ${UNUSABLE}`,
  SQLITE_CORRUPT: (_, message) => `the database file cannot be used (${message}); ${UNUSABLE}`,
  SQLITE_READONLY: (_, message) => `the database file cannot be used (${message}); ${UNUSABLE}`,
};

/** Why the server could not start, in the operator's words. */
export function startFault(error: unknown): string {
  const { code = '', address = '', port = '', message = String(error) } = error as Partial<SystemError>;
  const meaning = MEANINGS[code];
  if (meaning) return meaning(`${address}:${port}`, message);
  return error instanceof Error && error.name === 'QueryFailedError' ? `a migration failed: ${message}` : message;
}
