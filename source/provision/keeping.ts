import { systemReason } from '../files/system-error.ts';
import { Failure } from '../text/failure.ts';

/** keeping turns what the system says against writing a receipt or its journal into a Failure. */
export function keeping<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'other',
      'ReceiptNotKept',
      `The receipt ${file} cannot be written: ${systemReason(error)}.`,
      'Make room or give the permission, or choose another folder with ECS_IAM_WIZARD_HOME.',
      { cause: error },
    );
  }
}
