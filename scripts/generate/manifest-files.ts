import { documentExtensions, extensions } from '../../server/project/formats.ts';

type Menus = Record<string, { command: string; when: string }[]>;

/** The manifest with the kinds of files made anew that its menus are for and that start the extension. */
export function withFileKinds(manifest: string): string {
  const value = JSON.parse(manifest);
  const menus: Menus = value.contributes.menus;
  const document = isOneOf(documentExtensions);
  const ownEditor = `resourceScheme != counterframe-review && ${document}`;
  set(menus, 'explorer/context', 'checkPath', `explorerResourceIsFolder || ${isOneOf(extensions)}`);
  for (const command of ['review', 'writeMarkedCopy']) set(menus, 'explorer/context', command, document);
  for (const menu of ['explorer/context', 'editor/title/context']) set(menus, menu, 'openReport', isOneOf(extensions));
  set(menus, 'explorer/context', 'compareWith', `!listMultiSelection && ${isOneOf(extensions)}`);
  set(menus, 'explorer/context', 'compareSelected', `listDoubleSelection && ${isOneOf(extensions)}`);
  for (const menu of ['editor/title', 'editor/title/context']) set(menus, menu, 'review', ownEditor);
  const others = (value.activationEvents as string[]).filter((event) => !event.startsWith('workspaceContains:'));
  value.activationEvents = [...others, ...documentExtensions.map((extension) => `workspaceContains:**/*${extension}`)];
  return `${JSON.stringify(value, null, 2)}\n`;
}

function set(menus: Menus, menu: string, command: string, when: string): void {
  const item = menus[menu]?.find((one) => one.command === `counterframe.${command}`);
  if (!item) throw new Error(`package.json: the menu ${menu} has no counterframe.${command}: add it.`);
  item.when = when;
}

function isOneOf(names: readonly string[]): string {
  return `resourceExtname =~ /^\\.(${names.map((name) => name.slice(1)).join('|')})$/i`;
}
