import { expect } from 'vitest';
import { checkPolicyDocument } from '../../source/sandbox/document-check.ts';
import { WireError } from '../../source/sandbox/wire-error.ts';

/** A statement that IAM accepts. */
export const GOOD_STATEMENT = { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' };

/** documentText writes a document of these statements as it is sent. */
export function documentText(...statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** GOOD_DOCUMENT is a document that IAM accepts. */
export const GOOD_DOCUMENT = documentText(GOOD_STATEMENT);

/** refusalOf gives the message with which CreatePolicy refuses a document, or nothing. */
export function refusalOf(text: string): string | undefined {
  try {
    checkPolicyDocument(text, 'aws');
    return undefined;
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    expect(error).toMatchObject({ status: 400, code: 'MalformedPolicyDocument' });
    return error.message;
  }
}
