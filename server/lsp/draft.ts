import type { Compiled } from '../core/compile.ts';
import { lazily } from '../core/lazily.ts';
import { outlineOf } from '../core/outline/outline.ts';
import type { Outline } from '../core/outline/types.ts';
import { definitionsOf } from '../core/terms/definitions.ts';
import { termNotes } from '../core/terms/notes.ts';
import type { Definition, TermNote, Use } from '../core/terms/types.ts';
import { usesOf } from '../core/terms/uses.ts';
import type { Prose, Source } from '../core/types.ts';
import type { EditorSettings } from './settings.ts';

/** The terms that a document defines, and where else they stand. */
export type Terms = { readonly definitions: readonly Definition[]; readonly uses: readonly Use[] };

/** What is known of one version of a document besides its analysis; each part is made when it is first asked for. */
export type Draft = {
  readonly prose: Prose;
  readonly outline: () => Outline;
  readonly terms: () => Terms;
  readonly termNotes: () => readonly TermNote[];
};

/** What is known of a document that was read. */
export function draftOf(prose: Prose, { engine }: EditorSettings, compiled: () => Compiled): Draft {
  return {
    prose,
    outline: lazily(() => outlineOf(prose)),
    terms: lazily(() => termsOf(prose)),
    termNotes: lazily(() => termNotes(prose, compiled(), engine)),
  };
}

/** A document that is not to be checked is as if it were empty. */
export function unread(source: Source): Prose {
  return { source, masked: '', blocks: [], directives: [], notes: [], problems: [] };
}

function termsOf(prose: Prose): Terms {
  const definitions = definitionsOf(prose);
  return { definitions, uses: usesOf(prose, definitions) };
}
