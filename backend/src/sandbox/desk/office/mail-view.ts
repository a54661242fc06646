import type { MailView } from '../../../../contract/sandbox/office.js';
import { listOf, type MatterRecord } from '../../engine/matters/matter.js';
import type { MailFile } from '../../../../contract/sandbox/scenario-office.js';
import { pick } from '../reading.js';
import { actsFor, matterIn, stateOf, type Showing } from './showing.js';

/** Letters that have come, newest first. The true address, the targets and what files are show only to who looks. */
export const mailViews = (showing: Showing): MailView[] =>
  showing.world.scene.mails
    .flatMap((file) => {
      const matter = matterIn(showing, 'mail', file.code);
      return matter && matter.state !== 'WAITING' ? [mailView(file, matter, showing)] : [];
    })
    .toSorted((one, other) => (one.at > other.at ? -1 : 1));

function mailView(file: MailFile, matter: MatterRecord, showing: Showing): MailView {
  const { language, world } = showing;
  const looked = listOf(matter.facts.inspected);
  const executable = pick(language, '可执行程序', 'a program');
  const plain = pick(language, '文档', 'a document');
  return {
    code: file.code,
    at: `${world.scene.today}T${file.at}`,
    from: file.from.name[language],
    subject: file.subject[language],
    body: file.body[language],
    state: stateOf(matter, language),
    headers: looked.includes('header') ? [{ name: 'From', value: file.from.address }, ...file.headers] : null,
    links: file.links.map(({ text, target }) => ({
      text: text[language],
      target: looked.includes('link') ? target : null,
    })),
    attachments: file.attachments.map(({ name, size, executable: runs }) => ({
      name: name[language],
      size,
      note: looked.includes('attachment') ? (runs ? executable : plain) : null,
    })),
    acts: [...actsFor(matter, showing), 'verify.official'],
  };
}
