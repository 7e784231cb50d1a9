/** sizeOf counts the characters of a document as IAM's quotas do: white space not counted. */
export function sizeOf(document: string): number {
  return document.replace(/\s/g, '').length;
}
