import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Coded, Coder, Metadata } from '../../core/coding/types.ts';
import type { CodingFormat, CodingWriter, Put, Work } from '../format.ts';
import { openZip } from '../zip-writer.ts';
import { codeTree } from './code-tree.ts';
import { calledOf } from './document-description.ts';
import { createNames } from './names.ts';
import { critiqueGuid, critiqueXml } from './notes-xml.ts';
import { projectHead, projectTail, userGuid } from './project-xml.ts';
import { projectReading } from './read-project.ts';
import { familySets } from './sets.ts';
import { type Known, sourceGuid, sourceXml } from './source-xml.ts';
import { IDENTITY, valuesXml } from './values-xml.ts';
import { createVariables, type VariableType } from './variables.ts';

/** A REFI-QDA project: a ZIP archive of texts and of one XML file that says what is coded in them. */
export const qdpx: CodingFormat = {
  name: 'qdpx',
  title: 'REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)',
  open: openProject,
  reading: projectReading,
};

/** Sources that are kept, packed, until it is known which types their variables have: those stand before them. */
type Packed = { readonly xml: Uint8Array; readonly metadata: Metadata };

/** As many texts as the reader here takes in one archive; those of further documents stand in the XML. */
const MOST_TEXTS = 19_000;

function openProject(work: Work, put: Put): CodingWriter {
  const zip = openZip((bytes) => put('project.qdpx', bytes));
  const coders = new Map<string, Coder>([work.coder, ...(work.coders ?? [])].map((coder) => [coder.name, coder]));
  const explained = new Set(
    work.codebook.filter(({ definition, sources }) => definition !== '' || sources.length > 0).map(({ code }) => code),
  );
  const variables = createVariables([IDENTITY, ...work.variables]);
  const used = new Set<string>();
  const names = createNames();
  const sources: Packed[] = [];
  const notes: string[] = [];
  const known: Known = {
    userOf: userGuid,
    noteOf: (code) => (explained.has(code) ? critiqueGuid(code) : undefined),
    isMachine: (coder) => coders.get(coder)?.isMachine ?? false,
  };
  return {
    async document({ document, codings }: Coded) {
      for (const { coder, code } of codings) {
        used.add(code);
        if (!coders.has(coder)) coders.set(coder, { name: coder, isMachine: false });
      }
      const metadata = { [IDENTITY]: document.id, ...document.metadata };
      variables.add(metadata);
      const file = sources.length < MOST_TEXTS ? `${sourceGuid(document.id)}.txt` : undefined;
      const name = names(calledOf(document.id));
      const { xml, text, notes: own } = sourceXml(document, codings, known, { name, path: file && `internal://${file}` });
      for (const note of own) notes.push(note);
      sources.push({ xml: deflateSync(strToU8(xml), { level: 1 }), metadata });
      if (file !== undefined) await zip.file(`sources/${file}`, [text]);
    },
    async end() {
      const types = variables.types();
      const head = projectHead({ title: work.title, coders: [...coders.values()], codes: codeTree(work.codebook, used), types });
      const critiques = work.codebook.filter(({ code }) => explained.has(code)).map((code) => critiqueXml(code, userGuid(work.coder.name)));
      const tail = projectTail([...critiques, ...notes], familySets(work.codebook));
      await zip.file('project.qde', parts(head, sources, types, tail));
      await zip.end();
    },
  };
}

function* parts(head: string, sources: readonly Packed[], types: ReadonlyMap<string, VariableType>, tail: string): Iterable<string> {
  yield head;
  if (sources.length > 0) yield '<Sources>\n';
  for (const { xml, metadata } of sources) yield `${strFromU8(inflateSync(xml))}${valuesXml(metadata, types)}\n</TextSource>\n`;
  if (sources.length > 0) yield '</Sources>\n';
  yield tail;
}
