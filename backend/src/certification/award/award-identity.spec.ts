import { awardNumber, maskedName, newCode, tidyCode, transcriptHash } from './award-identity.js';

describe('the identity of an award', () => {
  it.each([
    ['林清夏', '林*夏'],
    ['林晓', '林*'],
    ['欧阳清夏', '欧**夏'],
    ['林', '林*'],
  ])('masks %s as %s', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });

  it('numbers awards by program, day and running number', () => {
    expect(awardNumber('W1', '2026-06-15', 42)).toBe('CA-W1-2026-0615-00042');
  });

  it('reads a code as people type it, and refuses what cannot be one', () => {
    const code = newCode();

    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{5}-){3}[2-9A-HJKMNP-Z]{5}$/);
    expect(tidyCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(tidyCode('CA-W1-2026-0615-00042')).toBeUndefined();
    expect(tidyCode('')).toBeUndefined();
  });

  it('seals the transcript: another mark, another hash; another salt, another hash', () => {
    const line = { evidenceId: 'e', title: { 'zh-CN': '测验', en: 'Quiz' }, on: '2026-06-15', score: 80 };
    const sealed = {
      number: 'n',
      personId: 'p',
      programId: 'q',
      validFrom: '2026-06-15',
      lastDay: '2028-06-14',
      transcript: [line],
    };

    const hash = transcriptHash(sealed, 'salt');

    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(transcriptHash(structuredClone(sealed), 'salt')).toBe(hash);
    expect(transcriptHash({ ...sealed, transcript: [{ ...line, score: 81 }] }, 'salt')).not.toBe(hash);
    expect(transcriptHash(sealed, 'other')).not.toBe(hash);
  });
});
