import type { DocumentText } from '../../../procedure/document-file.ts';
import { type TextEvent, type TextState, textState } from '../../prompts/text-state.ts';

/** What the screens remember that take in a document of the person's own; every use of them shares it. */
export interface SourceLocals {
  /** The file's name as it is typed. */
  readonly sourceFile: TextState;
  readonly sourceText: SourceText;
}

/** A text that is to be a policy document. */
export interface SourceText extends DocumentText {
  /** A pasted text goes on being typed into; one of a file changes in the editor alone. */
  readonly kind: 'pasted' | 'file';
  /** What was erased as a whole last, so that it can be brought back. */
  readonly erased: string;
  /** First row in sight. */
  readonly from: number;
}

/** NO_PASTE is the text before anything was pasted. */
export const NO_PASTE: SourceText = {
  kind: 'pasted',
  origin: 'the pasted text',
  text: '',
  erased: '',
  from: 0,
};

export const NEW_SOURCE: SourceLocals = { sourceFile: textState(''), sourceText: NO_PASTE };

/** What a person did there, and what was read for it. */
export type SourceEvent =
  | { readonly type: 'path-edited'; readonly edit: TextEvent }
  | { readonly type: 'file-read'; readonly origin: string; readonly text: string }
  | { readonly type: 'source-typed'; readonly text: string }
  | { readonly type: 'source-shortened' }
  | { readonly type: 'source-erased' }
  | { readonly type: 'source-restored' }
  | { readonly type: 'source-given-to-editor' };

/** What these screens send for. */
export type SourceErrand = { readonly type: 'read-file'; readonly name: string };
