import { type Connection, DidChangeConfigurationNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { guardEvent, type Log } from './guard.ts';
import { inTime } from './in-time.ts';
import { type EditorSettings, readEditorSettings, SECTION, settingName } from './settings.ts';

export type Configuration = {
  /** The settings for a document, asked for once and kept until they change. */
  readonly of: (uri: string) => Promise<EditorSettings>;
  readonly forget: (uri: string) => void;
};

/** Milliseconds: a client that does not answer gets the settings that it told, and its drafts are checked. */
const LONGEST_WAIT = 1000;

/** Follows the client's settings, whether it answers questions about them or only tells of changes; what it answers goes first. */
export function followConfiguration(connection: Connection, client: Client, log: Log, onChange: () => void): Configuration {
  const kept = new Map<string, Promise<EditorSettings>>();
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
    connection.onInitialized(
      guardEvent('registration', log, () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).then(() => {}),
      ),
    );
  }
  return {
    of(uri) {
      const settings = kept.get(uri) ?? ask(uri);
      kept.set(uri, settings);
      return settings;
    },
    forget: (uri) => void kept.delete(uri),
  };

  async function ask(uri: string): Promise<EditorSettings> {
    return settingsFrom(client.answersConfiguration ? await answerFor(uri) : undefined);
  }

  function settingsFrom(answer: unknown): EditorSettings {
    const settings = readEditorSettings(answer ?? told);
    complain(settings);
    return settings;
  }

  async function answerFor(uri: string): Promise<unknown> {
    try {
      const answer: Promise<unknown> = connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
      return await inTime(answer, LONGEST_WAIT, (section) => {
        kept.set(uri, Promise.resolve(settingsFrom(section)));
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
      const complaint = `Counterframe: the setting ${settingName(path)} ${aboutValue(message)}. Its default is used.`;
      if (!complaints.has(complaint)) show(complaint);
      complaints.add(complaint);
    }
  }
}

function aboutValue(message: string): string {
  return message.startsWith('is ') ? message : `cannot be used: ${message}`;
}

/** Clients wrap the settings in the section's name, or send them bare; some only tell that there is a change. */
function sectionOf(settings: unknown): unknown {
  const wrapped = (settings as Record<string, unknown> | null | undefined)?.[SECTION];
  return wrapped ?? settings;
}
