/** A statement that IAM accepts. */
export const GOOD_STATEMENT = { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' };

/** documentText writes a document of these statements as it is sent. */
export function documentText(...statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** GOOD_DOCUMENT is a document that IAM accepts. */
export const GOOD_DOCUMENT = documentText(GOOD_STATEMENT);
