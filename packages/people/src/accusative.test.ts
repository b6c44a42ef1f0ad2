import { describe, expect, it } from 'vitest';
import { accusativeOf, genderOf } from './accusative';

describe('Whom somebody stands in for', () => {
  it.each([
    ['Loreta Rukšėnienė', 'Loretą Rukšėnienę'],
    ['Asta Cibulskytė', 'Astą Cibulskytę'],
    ['Jonas Petraitis', 'Joną Petraitį'],
    ['Kazys Daukša', 'Kazį Daukšą'],
    ['Darius Kregždė', 'Darių Kregždę'],
    ['Petrus Vainius', 'Petrų Vainių'],
    ['Elijas Skaruo', 'Eliją Skaruonį'],
    ['Matas Norvaišas', 'Matą Norvaišą'],
    ['Ona Žilinskaitė-Petraitienė', 'Oną Žilinskaitę-Petraitienę'],
    ['Marija Ieva Šimkutė', 'Mariją Ievą Šimkutę'],
    ['JONAS PETRAITIS', 'JONĄ PETRAITĮ'],
    ['Jogaila Vytis', 'Jogailą Vytį'],
    ['Marti Kavaliauskienė', 'Marčią Kavaliauskienę'],
  ])('%s → %s', (name, form) => {
    expect(accusativeOf(name)).toBe(form);
  });

  it.each(['John Smith', 'Li Wei', 'Ng O'])('a name of another language stays: %s', (name) => {
    expect(accusativeOf(name)).toBe(name);
  });
});

describe('The gender of a name', () => {
  it.each([
    ['Asta Cibulskytė', 'female'],
    ['Tadas Kublickas', 'male'],
    ['Kazys Daukša', 'male'],
    ['Nikita Petrovas', 'male'],
    ['Erin Petraitienė', 'female'],
    ['John Smith', 'unknown'],
  ])('%s: %s', (name, gender) => {
    expect(genderOf(name)).toBe(gender);
  });
});
