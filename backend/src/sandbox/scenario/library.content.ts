import { join } from 'node:path';
import { readdirSync } from 'node:fs';
import {
  AgenciesFile,
  DocumentsFile,
  ItemsFile,
  PolicyPack,
  ResourcesFile,
} from '../../../contract/sandbox/library-file.js';
import { contentHash, readContentFile, readYaml, type ContentFile } from '../../platform/content/content-file.js';
import type { Library } from '../engine/world.js';

/** The files of `content/sandbox/`: what all scenarios share. */
export interface LibraryFiles {
  readonly agencies: ContentFile;
  readonly items: ContentFile;
  readonly resources: ContentFile;
  readonly documents: ContentFile;
  readonly policies: Readonly<Record<string, ContentFile>>;
}

export function readLibraryFiles(contentFolder: string): LibraryFiles {
  const folder = join(contentFolder, 'sandbox');
  const packs = readdirSync(join(folder, 'policy-packs'))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  return {
    agencies: readContentFile(join(folder, 'agencies.yaml')),
    items: readContentFile(join(folder, 'items.yaml')),
    resources: readContentFile(join(folder, 'resources.yaml')),
    documents: readContentFile(join(folder, 'documents.yaml')),
    policies: Object.fromEntries(
      packs.map((name) => [name.replace(/\.yaml$/, ''), readContentFile(join(folder, 'policy-packs', name))]),
    ),
  };
}

/** Changes when one of the files does. */
export const libraryHash = ({ policies, ...files }: LibraryFiles): string =>
  contentHash(...Object.values(files).map(({ text }) => text), ...Object.values(policies).map(({ text }) => text));

/** Reads the files and checks that what they name in each other exists. Throws the faults with file and line. */
export function parseLibrary(files: LibraryFiles): Library {
  const city = readYaml(files.agencies, AgenciesFile);
  const resources = readYaml(files.resources, ResourcesFile);
  const items = readYaml(files.items, ItemsFile);
  const documents = readYaml(files.documents, DocumentsFile).value.documents;
  const policies = Object.fromEntries(
    Object.entries(files.policies).map(([name, file]) => [name, readYaml(file, PolicyPack).value]),
  );
  const agencies = new Set(city.value.agencies.map(({ code }) => code));
  const fields = new Map(
    resources.value.resources.map(({ code, fields: all }) => [code, new Set(all.map((field) => field.code))]),
  );

  items.value.items.forEach((item, at) => {
    if (!agencies.has(item.agency)) throw items.fault(['items', at, 'agency'], `there is no agency ${item.agency}`);
    const strange = Object.values(item.competence?.bodies ?? {}).find((body) => !agencies.has(body));
    if (strange !== undefined) throw items.fault(['items', at, 'competence'], `there is no agency ${strange}`);
    item.sharing.forEach((entry, place) => {
      const unknown = entry.fields.find((field) => !fields.get(entry.resource)?.has(field));
      if (unknown !== undefined) {
        throw items.fault(['items', at, 'sharing', place], `${entry.resource} has no field ${unknown}`);
      }
    });
  });
  return { city: city.value, items: items.value.items, resources: resources.value.resources, documents, policies };
}
