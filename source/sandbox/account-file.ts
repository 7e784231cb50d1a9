import path from 'node:path';
import { folders } from '../files/folders.ts';

/** practiceAccountFile is where the practice account is kept unless a caller says otherwise. */
export function practiceAccountFile(): string {
  return path.join(folders().data, 'practice-account.json');
}
