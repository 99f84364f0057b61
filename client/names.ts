/** The languages that are checked. */
export const languages = ['plaintext', 'markdown', 'policy'] as const;

export const SECTION = 'counterframe';

/** The commands of the extension, as in the manifest; the server names the first three in what it offers. */
export const commands = {
  setAside: 'counterframe.setAside',
  switchCodeOff: 'counterframe.switchCodeOff',
  showCodePage: 'counterframe.showCodePage',
  check: 'counterframe.check',
  switchOn: 'counterframe.switchOn',
  switchOff: 'counterframe.switchOff',
  showOutput: 'counterframe.showOutput',
  restart: 'counterframe.restart',
} as const;

/** The tools that assistants in the editor can use, as in the manifest. */
export const tools = { check: 'counterframe_check', explain: 'counterframe_explain' } as const;
