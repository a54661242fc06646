// One connection of a browser that asks, waits for the answer and asks again: HTTP/1.1 over a plain socket, because the
// load must take less of the machine than what it measures.
import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/** A connection to the server; requests are sent one after the other, in the order in which they are given. */
export class Connection {
  #port;
  #socket;
  #waiting;
  #received = [];
  #tail = Promise.resolve();

  constructor(port) {
    this.#port = port;
  }

  /** Sends a request after those before it; answers status and body. Fails when the connection breaks. */
  send(request) {
    const mine = this.#tail.then(() => this.#exchange(request));
    this.#tail = mine.catch(() => undefined);
    return mine;
  }

  close() {
    this.#socket?.destroy();
  }

  #exchange({ method = 'GET', path, headers = {}, body }) {
    this.#socket ??= this.#open();
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      const length = body === undefined ? [] : [`content-length: ${Buffer.byteLength(body)}`];
      const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      const head = [`${method} ${path} HTTP/1.1`, `host: 127.0.0.1:${this.#port}`, ...named, ...length];
      this.#socket.write(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
    });
  }

  #open() {
    const socket = connect(this.#port, '127.0.0.1').setNoDelay();
    socket.on('data', (chunk) => this.#take(chunk));
    const broken = (error) => {
      if (this.#socket === socket) this.#socket = undefined;
      this.#settle('reject', error ?? new Error('the connection was closed'));
    };
    socket.on('error', broken);
    socket.on('close', () => broken());
    return socket;
  }

  #take(chunk) {
    this.#received.push(chunk);
    const received = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    const end = received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const start = end + HEAD_END.length;
    if (received.length < start + length) return;
    this.#settle('resolve', {
      status: Number(head.slice(9, 12)),
      body: received.toString('utf8', start, start + length),
    });
  }

  #settle(how, value) {
    this.#received = [];
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.[how](value);
  }
}
