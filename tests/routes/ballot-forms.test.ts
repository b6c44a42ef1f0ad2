import { describe, expect, test } from 'vitest';
import { parseFields } from '~/http/form';
import { ballotOf, newBallotSchema } from '../../app/routes/groups+/ballots+/form.server';

const sent = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  const form = parseFields(data, newBallotSchema);
  return form.ok ? ballotOf(form.value, form.values) : form;
};
const dates = {
  ...{ kind: 'dates', question: 'Kovo susitikimas', minutes: '90' },
  ...{ on1: '2099-03-28', at1: '10:00', on2: '2099-03-30', at2: '10.00', on3: '2099-03-27', at3: '9:00' },
};

describe('the form of a date poll', () => {
  test('takes three times in their order, each at its hour on the wall before and after the change of the clock', () => {
    const asked = sent(dates);
    const starts = asked.ok ? asked.ballot.options.map((one) => one.startsAt?.toISOString()) : [];
    expect(starts).toEqual([
      '2099-03-27T07:00:00.000Z',
      '2099-03-28T08:00:00.000Z',
      '2099-03-30T07:00:00.000Z',
    ]);
  });
  test('says which of the first three are missing, which is past and which is there twice', () => {
    expect(sent({ ...dates, on3: '', at3: '' })).toMatchObject({
      errors: { on3: 'required', at3: 'required' },
    });
    expect(sent({ ...dates, on2: '2020-01-01' })).toMatchObject({ errors: { on2: 'datePast' } });
    expect(sent({ ...dates, on4: '2099-03-28', at4: '10:00' })).toMatchObject({ errors: { on4: 'same' } });
    expect(sent({ ...dates, on5: '2099-02-31', at5: 'rytą' })).toMatchObject({
      errors: { on5: 'date', at5: 'time' },
    });
  });
});

describe('the form of a vote', () => {
  const written = { kind: 'written', question: 'Pritarti', closesOn: '2099-01-01', quorum: '', options: '' };
  test('is for, against or abstained unless it has words of its own, and those are two at least', () => {
    const asked = sent(written);
    expect(asked.ok && asked.ballot.options.map((one) => one.stance)).toEqual(['for', 'against', 'abstain']);
    expect(sent({ ...written, options: 'Vilnius\n\nVilnius' })).toMatchObject({ errors: { options: 'few' } });
    const own = sent({ ...written, options: 'Vilnius\n Kaunas ' });
    expect(own.ok && own.ballot.options).toEqual([{ label: 'Vilnius' }, { label: 'Kaunas' }]);
  });
  test('in writing has a last day; a quorum is a number', () => {
    expect(sent({ ...written, closesOn: '' })).toMatchObject({ errors: { closesOn: expect.any(String) } });
    expect(sent({ ...written, quorum: 'visi' })).toMatchObject({ errors: { quorum: expect.any(String) } });
  });
});
