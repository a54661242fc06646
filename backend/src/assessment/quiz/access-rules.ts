import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import type { ProblemCode } from '../../../contract/problems.js';
import type { Origin } from '../../platform/http/origin.js';
import { Problem } from '../../platform/http/problem.js';
import { QuizzesService } from './quizzes.service.js';

/** From where and with which browser a quiz may be sat: asked at the start, at each reading of the paper and at each save. */
@Injectable()
export class AccessRules {
  constructor(private readonly quizzes: QuizzesService) {}

  /** @throws Problem saying what is wrong with the place or the browser; `lease`: what the window says of itself */
  async admit(quizId: string, origin: Origin, { lease }: { lease?: string | undefined } = {}): Promise<void> {
    const { settings } = await this.quizzes.get(quizId);
    if (settings.oneSession && lease === undefined) throw new Problem('attempt-taken-over');
    const refusal = placeRefusal(settings, origin);
    if (refusal) throw new Problem(refusal);
  }
}

/** What speaks against the place or the browser of a request; nothing where all is well. */
export function placeRefusal(settings: QuizSettings, origin: Origin): ProblemCode | undefined {
  if (!isWithin(settings.networks, origin.address)) return 'quiz-not-from-here';
  const { sebConfigKeys, sebExamKeys } = settings;
  if (!hasKey(sebConfigKeys, origin, 'x-safeexambrowser-configkeyhash')) return 'safe-exam-browser-required';
  return hasKey(sebExamKeys, origin, 'x-safeexambrowser-requesthash') ? undefined : 'safe-exam-browser-required';
}

/** Whether an address lies in one of the networks; in any where none is named. */
export function isWithin(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  // A proxy may write an IPv4 address as an IPv6 one (RFC 4291 §2.5.5.2).
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(plain);
  if (family === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', prefix] = network.split('/');
    const kind = base.includes(':') ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(base, kind);
    else list.addSubnet(base, Number(prefix), kind);
  }
  return list.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Safe Exam Browser proves that it holds a key: it sends the SHA-256 of the address asked for, followed by the key, both as
 * text (SEB developer documentation, "SEB Config Key" and "Browser Exam Key").
 */
function hasKey(keys: readonly string[], { url, headers }: Origin, header: string): boolean {
  if (keys.length === 0) return true;
  const [address = ''] = url.split('#');
  return keys.some((key) => createHash('sha256').update(address).update(key).digest('hex') === headers[header]);
}
