import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CampaignDocument, campaignDocumentSchema, documentLimits, type MetricKey } from '../index';
import { sampleDocument } from '../merge/sample-document.test-data';

const codes = (value: unknown) => {
  const parsed = campaignDocumentSchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((one) => `${one.path.join('.')}: ${one.message}`);
};
const [firstBlock] = sampleDocument.blocks;

describe('a campaign document', () => {
  it('is read back as it was written', () => {
    expect(campaignDocumentSchema.parse(JSON.parse(JSON.stringify(sampleDocument)))).toEqual(sampleDocument);
    expectTypeOf<CampaignDocument['schema']>().toEqualTypeOf<2>();
    expectTypeOf<CampaignDocument['metrics'][number]>().toEqualTypeOf<MetricKey>();
  });

  it('of the first shape is read as one whose posters have no look of their own', () => {
    const first = { ...sampleDocument, schema: 1, look: undefined };
    expect(campaignDocumentSchema.parse(first)).toEqual({
      ...sampleDocument,
      look: { design: null, colour: null },
    });
  });

  it('cleans what people paste', () => {
    const parsed = campaignDocumentSchema.parse({ ...sampleDocument, theme: '  Bir\u007az\u030cai \u0000' });
    expect(parsed.theme).toBe('Bir\u007a\u017eai'.normalize('NFC'));
  });

  it('keeps emoji and Lithuanian letters', () => {
    const theme = 'Ąžuolų šnarėjimas 📚 ė į ų ū';
    expect(campaignDocumentSchema.parse({ ...sampleDocument, theme }).theme).toBe(theme);
  });

  it.each<[string, object, string]>([
    ['an empty theme', { theme: '   ' }, 'theme: empty'],
    ['a theme too long', { theme: 'ą'.repeat(documentLimits.theme + 1) }, 'theme: too_long'],
    [
      'a title too long',
      { blocks: [{ ...firstBlock, channel: 'website', title: 'a'.repeat(121) }] },
      'blocks.0.title: too_long',
    ],
    ['a text too long', { blocks: [{ ...firstBlock, body: 'a'.repeat(6001) }] }, 'blocks.0.body: too_long'],
    [
      'a title where the channel has none',
      { blocks: [{ ...firstBlock, title: 'Antraštė' }] },
      'blocks.0.title: title_not_here',
    ],
    ['two blocks of one id', { blocks: [firstBlock, firstBlock] }, 'blocks: repeated_id'],
    ['a hashtag with a space', { hashtags: ['#du žodžiai'] }, 'hashtags.0: not_a_hashtag'],
    ['a metric twice', { metrics: ['events', 'events'] }, 'metrics: repeated_metric'],
  ])('refuses %s', (_, change, expected) => {
    expect(codes({ ...sampleDocument, ...change })).toContain(expected);
  });

  it.each([
    ['another schema', { schema: 3 }],
    ['an unknown field', { secret: true }],
    ['an unknown channel', { blocks: [{ ...firstBlock, channel: 'fax' }] }],
    ['an unknown role', { tasks: [{ id: 't', offsetDays: 0, title: 'Skambinti', role: 'owner' }] }],
    ['half a day', { tasks: [{ id: 't', offsetDays: 0.5, title: 'Skambinti', role: 'editor' }] }],
  ])('refuses %s', (_, change) => {
    expect(codes({ ...sampleDocument, ...change })).not.toEqual([]);
  });
});
