import { DidChangeConfigurationNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { guardEvent } from './guard.ts';
import { inTime } from './in-time.ts';
import type { Projects } from './projects.ts';
import type { Session } from './session.ts';
import { type DraftSettings, type EditorSettings, readEditorSettings, SECTION, settingName, settingsFor } from './settings.ts';

export type Configuration = {
  /** The settings for a document, asked for once and kept until they change. */
  readonly of: (uri: string) => Promise<DraftSettings>;
  readonly forget: (uri: string) => void;
  readonly forgetAll: () => void;
};

/** Milliseconds: a client that does not answer gets the settings that it told, and its drafts are checked. */
const LONGEST_WAIT = 1000;

/** Follows the client's settings, whether it answers questions about them or only tells of changes; what it answers goes first. */
export function followConfiguration(
  { connection, client, log, whenReady }: Session,
  projects: Projects,
  onChange: () => void,
): Configuration {
  const kept = new Map<string, Promise<DraftSettings>>();
  const complaints = new Set<string>();
  let told: unknown = client.settings;

  connection.onDidChangeConfiguration(
    guardEvent('configuration', log, ({ settings }) => {
      told = sectionOf(settings) ?? told;
      kept.clear();
      complaints.clear();
      onChange();
    }),
  );
  if (client.registersConfiguration) {
    whenReady('registration', () =>
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).then(() => {}),
    );
  }
  return {
    of(uri) {
      const settings = kept.get(uri) ?? ask(uri);
      kept.set(uri, settings);
      return settings;
    },
    forget: (uri) => void kept.delete(uri),
    forgetAll: () => kept.clear(),
  };

  async function ask(uri: string): Promise<DraftSettings> {
    return settingsFrom(client.answersConfiguration ? await answerFor(uri) : undefined, uri);
  }

  async function settingsFrom(answer: unknown, uri: string): Promise<DraftSettings> {
    const settings = readEditorSettings(answer ?? told, client.words.engine?.values);
    complain(settings);
    return settingsFor(uri, settings, await projects.of(uri));
  }

  async function answerFor(uri: string): Promise<unknown> {
    try {
      const answer: Promise<unknown> = connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
      return await inTime(answer, LONGEST_WAIT, (section) => {
        kept.set(uri, settingsFrom(section, uri));
        onChange();
      });
    } catch (error) {
      log.error(`configuration: ${String(error)}`);
      return undefined;
    }
  }

  /** A notification: a request would ask for an answer that some clients do not give. */
  function show(message: string): void {
    connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
      .catch((error: unknown) => log.error(`message: ${String(error)}`));
  }

  function complain({ problems }: EditorSettings): void {
    for (const { path, message } of problems) {
      const complaint = client.words.settings.complaint(settingName(path), message);
      if (!complaints.has(complaint)) show(complaint);
      complaints.add(complaint);
    }
  }
}

/** Clients wrap the settings in the section's name, or send them bare; some only tell that there is a change. */
function sectionOf(settings: unknown): unknown {
  const wrapped = (settings as Record<string, unknown> | null | undefined)?.[SECTION];
  return wrapped ?? settings;
}
