import type { CodedCorpus } from '../../core/coding/types.ts';
import { shortLine } from '../../export/clean.ts';
import { openArchive } from '../../import/archive.ts';
import type { CodingReading, ExchangedFile } from '../format.ts';
import { joinCorpora } from '../join.ts';
import { createTexts } from './archive-texts.ts';
import { corpusOf } from './corpus-of.ts';
import { decodeXml } from './decode-xml.ts';
import { readRaw } from './raw-project.ts';

/** Reads projects of any program that writes them. */
export const projectReading: CodingReading = {
  recognises: (files) => files.length > 0 && files.every(({ path }) => /\.qdpx$/i.test(path)),
  read: async (files) => joinCorpora(files.map(readProject)),
};

function readProject({ path, bytes }: ExchangedFile): CodedCorpus {
  const archive = openArchive(bytes);
  if ('refusal' in archive) return refused(path, archive.refusal);
  const name = projectIn(archive.entries.map((entry) => entry.name));
  if (name === undefined) return refused(path, 'holds no project (a file ending in .qde): export it again as a REFI-QDA project.');
  const xml = archive.read(name);
  if (!xml) return refused(path, `is damaged (${name} in it cannot be unpacked): export it again.`);
  const raw = readRaw(() => decodeXml(xml));
  if ('fault' in raw) return refused(path, notReadable(name, raw.fault));
  return corpusOf(raw, path, createTexts(archive));
}

/** `fault` is the line and what is wrong there. */
export function notReadable(name: string, fault: string): string {
  const [, line, message] = /^(\d+):(?:\d+:)?\s*([\s\S]*)$/.exec(fault) ?? [];
  const place = line === undefined ? '' : ` at line ${line}`;
  return `is not read: ${name}${place} is no REFI-QDA exchange (${shortLine(message ?? fault)}): export it again.`;
}

/** A project is named project.qde; some programs name it otherwise. */
function projectIn(names: readonly string[]): string | undefined {
  const projects = names.filter((name) => /\.qde$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name));
  return projects.find((name) => /^project\.qde$/i.test(name)) ?? projects.sort((a, b) => a.split('/').length - b.split('/').length)[0];
}

export function refused(where: string, message: string): CodedCorpus {
  return { codebook: [], coders: [], documents: [], codings: [], problems: [{ where, message }] };
}
