import type { Block } from '../types.ts';
import type { Attributes, Dialect, Role } from './xml-dialect.ts';

/**
 * An open element. `kind` is what text in it becomes, `depth` the level of a heading in it, `items` how many items are
 * open. `slot` says that text here is the number or the heading of `owner`; `isLine` that everything in it is one line.
 * `entry` is the item around it, which may still wait for its first words; `host` the block around what is inline.
 */
export type Frame = {
  readonly name: string;
  readonly role: Role;
  readonly kind: Block['kind'];
  readonly depth: number;
  readonly isSkipped: boolean;
  readonly isLine: boolean;
  readonly slot?: 'num' | 'heading' | undefined;
  readonly owner?: Frame | undefined;
  readonly entry?: Frame | undefined;
  readonly host?: Frame | undefined;
  items: number;
  hasText: boolean;
};

export const rootFrame: Readonly<Frame> = {
  name: '',
  role: 'block',
  kind: 'paragraph',
  depth: 1,
  isSkipped: false,
  isLine: false,
  items: 0,
  hasText: false,
};

const DEEPEST_HEADING = 6;
const heads: ReadonlySet<Role> = new Set(['part', 'article', 'section', 'group']);
const items: ReadonlySet<Role> = new Set(['level', 'entry', 'recital']);

export function isHead({ role }: Frame): boolean {
  return heads.has(role);
}

export function isItem({ role }: Frame): boolean {
  return items.has(role);
}

/** The element itself, or the block that it is inline in. */
export function hostOf(frame: Frame): Frame {
  return frame.host ?? frame;
}

/** What an element is in its place: in a line or what is skipped, most are nothing of their own. */
export function roleIn(parent: Frame, dialect: Dialect, name: string, attributes: Attributes): Role {
  if (parent.isSkipped || dialect.isStruck?.(attributes)) return 'skip';
  const role = dialect.roles.get(name) ?? dialect.roleOf(name);
  if (!parent.isLine) return role;
  return role === 'skip' || role === 'note' || role === 'mark' || role === 'reference' || role === 'inline' ? role : 'break';
}

export function frameIn(parent: Frame, dialect: Dialect, role: Role, name: string, attributes: Attributes): Frame {
  if (role === 'skip' || role === 'mark') return { ...parent, role, isSkipped: true };
  if (role === 'inline' || role === 'break') return { ...parent, role, host: hostOf(parent) };
  const base = { ...parent, name, role, kind: kindIn(parent, role), host: undefined, hasText: false };
  if (role === 'num' || role === 'heading') return { ...base, slot: role, owner: parent, isLine: true };
  const plain = { ...base, slot: undefined, owner: undefined, isLine: role === 'headline' };
  if (heads.has(role) || role === 'headline' || role === 'title')
    return { ...plain, items: 0, entry: undefined, depth: depthIn(parent, dialect, role, name, attributes) };
  if (role === 'quotation' || role === 'note' || role === 'cell') return { ...plain, items: 0, entry: undefined };
  if (role !== 'entry' && role !== 'recital') return plain;
  const entry: Frame = { ...plain, items: parent.items + 1 };
  return { ...entry, entry };
}

function kindIn({ kind }: Frame, role: Role): Block['kind'] {
  if (role === 'note') return 'footnote';
  if (role === 'quotation' && kind !== 'footnote') return 'quotation';
  if (kind !== 'paragraph') return kind;
  if (role === 'cell' || role === 'reference') return role;
  return role === 'title' || role === 'headline' ? 'heading' : kind;
}

function depthIn({ depth }: Frame, dialect: Dialect, role: Role, name: string, attributes: Attributes): number {
  if (role === 'title') return 1;
  if (dialect.isFlat && role === 'section') return DEEPEST_HEADING;
  const below = dialect.levelOf?.(name, attributes) ?? 1;
  return Math.min(dialect.isFlat ? DEEPEST_HEADING - 1 : DEEPEST_HEADING, depth + below);
}
