import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { attributeOf, childOf, findAll, nameOf, numberOf, toggleOf, valueIn, wholeNumber } from './names.ts';
import type { Styles } from './styles.ts';

/** A level of a list: `text` holds `%1` to `%9` for the numbers of the levels; `restart` is the level (from 1) after which it begins anew, 0 for never. */
export type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  readonly restart?: number;
  readonly isLegal: boolean;
  readonly style?: string;
};

/** A list of a document: those with one `key` count together. `starts` are the numbers at which levels of this one begin anew. */
export type List = { readonly key: string; readonly levels: readonly (Level | undefined)[]; readonly starts: ReadonlyMap<number, number> };

/** The lists of a document by their ids. */
export type Lists = (id: string) => List | undefined;

type Abstract = { readonly key: string; readonly levels: readonly (Level | undefined)[]; readonly link?: string };
const MOST_LINKS = 8;
export const LEVELS = 9;

/** Reads the definitions of lists; a list that is not defined, or refers to itself, is none. */
export function readLists(root: XmlElement | undefined, styles: Styles): Lists {
  const abstracts = new Map<string, Abstract>();
  const instances = new Map<string, XmlElement>();
  for (const element of root ? elementsOf(root) : []) {
    if (nameOf(element) === 'abstractNum') {
      const key = attributeOf(element, 'abstractNumId') ?? '';
      abstracts.set(key, { key, levels: readLevels(element), link: valueIn(element, 'numStyleLink') });
    } else if (nameOf(element) === 'num') instances.set(attributeOf(element, 'numId') ?? '', element);
  }
  const known = new Map<string, List | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, listOf(id, abstracts, instances, styles));
    return known.get(id);
  };
}

function listOf(
  id: string,
  abstracts: ReadonlyMap<string, Abstract>,
  instances: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): List | undefined {
  const instance = instances.get(id);
  if (!instance) return undefined;
  let abstract = abstracts.get(valueIn(instance, 'abstractNumId') ?? '');
  for (let links = 0; abstract?.link !== undefined && links < MOST_LINKS; links++) {
    const linked = instances.get(styles.list(abstract.link) ?? '');
    abstract = abstracts.get(valueIn(linked, 'abstractNumId') ?? '');
  }
  if (!abstract || abstract.link !== undefined) return undefined;
  const levels = [...abstract.levels];
  const starts = new Map<number, number>();
  for (const override of elementsOf(instance).filter((element) => nameOf(element) === 'lvlOverride')) {
    const at = wholeNumber(attributeOf(override, 'ilvl')) ?? -1;
    if (at < 0 || at >= LEVELS) continue;
    const level = childOf(override, 'lvl');
    if (level) levels[at] = readLevel(level);
    const start = numberOf(override, 'startOverride');
    if (start !== undefined) starts.set(at, start);
  }
  return { key: abstract.key, levels, starts };
}

function readLevels(abstract: XmlElement): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: LEVELS });
  for (const element of elementsOf(abstract)) {
    const at = nameOf(element) === 'lvl' ? (wholeNumber(attributeOf(element, 'ilvl')) ?? -1) : -1;
    if (at >= 0 && at < LEVELS) levels[at] = readLevel(element);
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const format = childOf(level, 'numFmt') ?? findAll(level, (element) => nameOf(element) === 'numFmt')[0];
  return {
    start: numberOf(level, 'start') ?? 0,
    format: (format && attributeOf(format, 'val')) ?? 'decimal',
    text: valueIn(level, 'lvlText') ?? '',
    suffix: valueIn(level, 'suff') ?? 'tab',
    restart: numberOf(level, 'lvlRestart'),
    isLegal: toggleOf(level, 'isLgl') ?? false,
    style: valueIn(level, 'pStyle'),
  };
}
