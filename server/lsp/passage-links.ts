import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/index.ts';
import type { Client } from './client.ts';
import { commandLink, commands, type GoTo } from './commands.ts';
import { rangesIn, type ToRange } from './positions.ts';

/** What of a client tells where passages can lead. */
export type LinkClient = Pick<Client, 'encoding' | 'commands'>;

type PassageLinks = {
  /** Makes the passages of a draft known by the name that it has in the report. */
  readonly add: (path: string, document: TextDocument) => void;
  readonly linkTo: (path: string, passage: Span) => string | undefined;
};

/** So many UTF-16 units of a passage tell it from others. */
const TELLING = 80;

/** Addresses that lead from a report to the words in the drafts, for a client that can go there. */
export function passageLinks(client: LinkClient): PassageLinks {
  const drafts = new Map<string, { readonly document: TextDocument; readonly text: string; readonly toRange: ToRange }>();
  return {
    add: (path, document) => {
      drafts.set(path, { document, text: document.getText(), toRange: rangesIn(document, client.encoding) });
    },
    linkTo: (path, passage) => {
      const draft = drafts.get(path);
      if (!draft || !client.commands.has(commands.goTo)) return undefined;
      const words = draft.text.slice(passage.start, Math.min(passage.end, passage.start + TELLING));
      const place: GoTo = { uri: draft.document.uri, range: draft.toRange(passage), words };
      return commandLink(commands.goTo, place);
    },
  };
}
