interface SystemError {
  code?: string;
  address?: string;
  port?: number;
  message?: string;
}

/** Why the server could not start, in the operator's words. */
export function startFault(error: unknown): string {
  const { code, address, port, message = String(error) } = error as SystemError;
  const at = `${address ?? ''}:${port ?? ''}`;
  switch (code) {
    case 'EADDRINUSE':
      return `${at} is taken by another program; stop it, or set LMS_PORT to a free port`;
    case 'EACCES':
      return `listening on ${at} is not permitted; set LMS_PORT to a port above 1024`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return `the database does not answer (${message}); check LMS_DATABASE_URL and that the server runs`;
    case '28P01':
    case '3D000':
      return `the database refuses the connection (${message}); check LMS_DATABASE_URL`;
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
    case 'SQLITE_READONLY':
      return `the database file cannot be used (${message}); check LMS_DATA_DIR, or restore a backup`;
    default:
      return error instanceof Error && error.name === 'QueryFailedError' ? `a migration failed: ${message}` : message;
  }
}
