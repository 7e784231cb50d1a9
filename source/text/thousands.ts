/** thousands writes a whole number with a comma at each thousand, as `toLocaleString('en-US')` does; the first use of a locale takes Node longer than a short command. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
