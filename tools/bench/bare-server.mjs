// The limit of the machine: Fastify reading one row by key from SQLite, nothing else. bare-server.mjs <database file>
import Fastify from 'fastify';
import sqlite3 from 'sqlite3';

const database = new sqlite3.Database(process.argv[2], sqlite3.OPEN_READONLY);
const row = database.prepare('SELECT id, username, name FROM person WHERE username = ?');
const server = Fastify();

server.get('/people/:username', (request, reply) => {
  row.get(request.params.username, (error, found) => {
    if (error || !found) reply.code(error ? 500 : 404).send({});
    else reply.send(found);
  });
});

// What the process has used so far, as `/metrics` tells it of the product.
server.get('/metrics', (_request, reply) => {
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage.rss();
  reply.send(`process_cpu_seconds_total ${(user + system) / 1e6}\nprocess_resident_memory_bytes ${memory}\n`);
});

process.stdout.write(`ready at ${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
