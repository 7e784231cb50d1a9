import { expect, it } from 'vitest';
import { wizardPicture } from './wizard-picture.ts';

const KILOBYTE = 1000;

it('is what docs/wizard.svg shows; `npm run docs:picture` records it anew', async () => {
  const picture = await wizardPicture();
  expect(picture.length).toBeLessThan(80 * KILOBYTE);
  // As an image it may hold no more than shapes, text and a style sheet.
  expect(picture.match(/<script|\son\w+=|@import|url\(|href="[^#]|[\0-\x09\x0b-\x1f\x7f-\x9f]/g)).toBeNull();
  await expect(picture).toMatchFileSnapshot('../../docs/wizard.svg');
});
