import type { TextEdit } from 'vscode-languageserver';
import type { Anchor } from '../core/types.ts';

/** Commands that a client may carry out itself: it can ask for a reason, move the cursor, write settings, use the clipboard. */
export const commands = {
  showCodePage: 'counterframe.showCodePage',
  setAside: 'counterframe.setAside',
  decide: 'counterframe.decide',
  setLevel: 'counterframe.setLevel',
  goTo: 'counterframe.goTo',
  copy: 'counterframe.copy',
  reportFalseAlarm: 'counterframe.reportFalseAlarm',
} as const;

/** The argument of `setAside`: the client asks for the reason and puts it between the two texts. */
export type SetAside = {
  readonly uri: string;
  readonly version: number;
  readonly position: TextEdit['range']['start'];
  readonly before: string;
  readonly after: string;
};

/** The argument of `decide`. Without a scope or a status the client asks for them. */
export type Decide = {
  readonly uri: string;
  readonly code: string;
  readonly anchor?: Anchor;
  readonly scope: 'finding' | 'draft' | 'workspace';
  readonly status?: 'accepted' | 'set-aside' | 'to-discuss';
};

/** The argument of `setLevel`. */
export type SetLevel = { readonly uri: string; readonly code: string; readonly level: 'information' | 'hint' | 'off' };

/** The argument of `goTo`: a place in a draft; `words` are what stood there, to be looked for where the draft has changed. */
export type GoTo = { readonly uri: string; readonly range: TextEdit['range']; readonly words?: string };

/** The argument of `copy`. */
export type Copy = { readonly text: string };

/** The address that has the editor carry a command out. */
export function commandLink(command: string, argument: unknown): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
