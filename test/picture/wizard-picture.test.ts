import { expect, it } from 'vitest';
import { reviewPicture, wizardPicture } from './wizard-picture.ts';

const KILOBYTE = 1000;
/** As an image it may hold no more than shapes, text and a style sheet. */
const FOREIGN = /<script|\son\w+=|@import|url\(|href="[^#]|[\0-\x09\x0b-\x1f\x7f-\x9f]/g;

it.each([
  ['wizard.svg', wizardPicture],
  ['review.svg', reviewPicture],
])('docs/%s is how the program looks; `npm run docs:picture` draws it anew', async (file, drawn) => {
  const picture = await drawn();
  expect(picture.length).toBeLessThan(80 * KILOBYTE);
  expect(picture.match(FOREIGN)).toBeNull();
  await expect(picture).toMatchFileSnapshot(`../../docs/${file}`);
});
