import { expect, it } from 'vitest';
import { homeOf, type OwnDoor } from './home';

const school: OwnDoor = {
  slug: 'gojus',
  kind: 'school_library',
  roles: ['school_librarian'],
  regionSlug: 'panevezys',
};
const town: OwnDoor = {
  slug: 'utena',
  kind: 'municipal_library',
  roles: ['editor'],
  regionSlug: 'panevezys',
};
const county: OwnDoor = {
  slug: 'centrine',
  kind: 'county_library',
  roles: ['editor'],
  regionSlug: 'panevezys',
};
const union: OwnDoor = {
  slug: 'draugija',
  kind: 'association',
  roles: ['association_member'],
  regionSlug: null,
};

it('A person of one library begins there', () => {
  expect(homeOf([town])).toBe('/b/utena');
  expect(homeOf([union])).toBe('/association/draugija');
});

it('Those who look after the region begin with the region, other people of the county library in the library', () => {
  expect(homeOf([{ ...county, roles: ['regional_coordinator', 'editor'] }])).toBe('/region/panevezys');
  expect(homeOf([{ ...county, roles: ['analyst'] }])).toBe('/region/panevezys');
  expect(homeOf([county])).toBe('/b/centrine');
  expect(homeOf([{ ...town, roles: ['methodologist'] }])).toBe('/b/utena');
});

it('Of several libraries the widest comes first, whatever their order', () => {
  expect(homeOf([union, school, town, county])).toBe('/b/centrine');
  expect(homeOf([union, school])).toBe('/b/gojus');
});

it('A person without a library has no home', () => {
  expect(homeOf([])).toBeNull();
});
