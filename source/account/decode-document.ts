/** decodeDocument reads the text of a policy: AWS sends documents percent-encoded (RFC 3986); some stand-ins of IAM send them as they are. */
export function decodeDocument(text: string): string {
  if (text.trimStart().startsWith('{')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
