import { refusal } from '../../shared/errors.ts';
import { errorKind } from '../db/error-kind.ts';
import { isCode } from '../db/is-code.ts';

/** What the system says of the disk that holds a place of copies, in words. */
export async function inWords<T>(place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (errorKind(error) === 'full') throw refusal('backup.no-room', { folder: place, needed: '一些空间' });
    if (errorKind(error) === 'read-only') throw refusal('backup.place-read-only', { folder: place });
    if (isCode(error, 'ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'EHOSTDOWN', 'ETIMEDOUT')) {
      throw refusal('backup.place-missing', { folder: place });
    }
    throw error;
  }
}
