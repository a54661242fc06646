import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config.js';

/**
 * The organisation's signing key (Ed25519, RFC 8032), made at the first start and kept in the data folder, readable by
 * the server's account alone. Whoever copies the database without it cannot issue awards.
 */
@Injectable()
export class Keys {
  private key: KeyObject | undefined;

  constructor(private readonly config: Config) {}

  /** A signature over the text, base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.privateKey()).toString('base64url');
  }

  isSignedByUs(text: string, signature: string): boolean {
    return verify(null, Buffer.from(text), createPublicKey(this.privateKey()), Buffer.from(signature, 'base64url'));
  }

  private privateKey(): KeyObject {
    return (this.key ??= this.load());
  }

  private load(): KeyObject {
    const folder = join(this.config.dataDir, 'keys');
    const file = join(folder, 'signing.pem');
    if (existsSync(file)) return createPrivateKey(readFileSync(file));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    // `wx`: a second server that starts at the same moment keeps the first one's key.
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    return privateKey;
  }
}
