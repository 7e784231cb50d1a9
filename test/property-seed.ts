import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changed. PROPERTY_SEED=random draws
 * new ones, PROPERTY_SEED=NUMBER those of an earlier run; a failure names its seed.
 */
const { PROPERTY_SEED = '20261121' } = process.env;
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
