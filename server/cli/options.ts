import { type Command, InvalidArgumentError, Option } from 'commander';
import { PATIENCE } from './jobs.ts';

export function withReading(command: Command): Command {
  return withLexicons(command)
    .option('--jobs <number>', 'read this many documents at once (default: one for each core, where that is faster)', readPositive)
    .option('--timeout <seconds>', `leave a document unread that takes longer (default: ${PATIENCE})`, readPositive);
}

export function withCache(command: Command): Command {
  return command
    .option('--cache', 'keep what is found in .counterframe-cache, with words of the drafts, and read it where nothing changed')
    .option('--cache-dir <folder>', 'the same in a folder of that name');
}

export function withChanges(command: Command): Command {
  return command.addOption(
    new Option(
      '--changes <view>',
      'how to read tracked changes: as if accepted, as if rejected, or all of it, the deleted words unchecked',
    ).choices(['accepted', 'original', 'marked']),
  );
}

export function withLexicons(command: Command): Command {
  return command
    .option('--config <file>', 'settings (default: the nearest counterframe.yaml upwards)')
    .option('--lexicon <files...>', 'lexicon files of your own, beside the built-in ones')
    .option('--no-builtin', 'leave the built-in lexicons out');
}

export function readCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Give a number, 0 or more.');
  return Number(value);
}

export function readPositive(value: string): number {
  const number = readCount(value);
  if (number === 0) throw new InvalidArgumentError('Give a number, 1 or more.');
  return number;
}
