import { codeOf } from './file-system.ts';

/** Why a file cannot be written and what can be done about it, to stand after the file's name. */
export function whyUnwritten(error: unknown): string {
  const reason = reasons[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
  return `cannot be written: ${reason}`;
}

const notAllowed = 'writing is not allowed there. Allow it for the file and its folder, or choose another place.';
const full = 'there is no room left. Make room and try again; what was there is as it was.';
const away = 'a file with that name is open in another program, or gone. Close it there and try again.';

const reasons: Readonly<Record<string, string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: 'what it lies on can only be read. Choose another place.',
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: 'it would be larger than files may be there. Choose another place.',
  EISDIR: 'there is a folder with that name. Choose another name.',
  ENOENT: 'there is no such folder. Make the folder, or choose another one.',
  ENOTDIR: 'what should be its folder is a file. Choose another folder.',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one.',
  ELOOP: 'it is a link that leads round in a circle. Remove the link.',
  EBUSY: away,
};
