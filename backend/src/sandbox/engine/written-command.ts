import type * as z from 'zod';
import { Command } from '../../../contract/sandbox/command.js';
import type { CommandFile } from '../../../contract/sandbox/scenario-world.js';
import { OFFICE_WORK } from './office-work.js';
import { isText } from './text.js';
import type { World } from './world.js';

export type WrittenCommand = z.infer<typeof CommandFile>;

/** A command as it stands in a scenario file, made ready to send: case named, texts in one language. */
export function readCommand(world: World, written: WrittenCommand, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { case: key, ...rest } = inLanguage(written, language) as WrittenCommand;
  const home = [...world.cases.values()].find((one) => key === undefined || one.key === key);
  const named = key === null || isAboutRun(written.type) ? {} : { caseNo: home?.caseNo ?? '' };
  return Command.safeParse({ ...named, ...rest });
}

const isAboutRun = (type: string): boolean =>
  /^(clock|hint|run|demonstration)\./.test(type) || type === 'case.create' || type in OFFICE_WORK;

/** Authors write a text as `{zh, en}`; a command is in one language. */
export function inLanguage(value: unknown, language: 'zh-CN' | 'en'): unknown {
  if (Array.isArray(value)) return value.map((part) => inLanguage(part, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return value[language];
  const { zh, en, ...others } = value as Record<string, unknown>;
  if (typeof zh === 'string' && typeof en === 'string' && Object.keys(others).length === 0) {
    return language === 'en' ? en : zh;
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inLanguage(part, language)]));
}
