import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CampaignMaterials } from '~/flows/materials/read-campaign-materials.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { TextInput } from '~/ui/field';
import { Section } from '~/ui/page';
import { Swatch } from '~/ui/swatch';

type Props = { page: CampaignMaterials; reply: RefusedForm | undefined };

/** How the campaign's posters look where a library chooses nothing of its own. */
export function CampaignMaterialsView({ page, reply }: Props) {
  const t = useTranslations('materials');
  const errors = {
    colour: reply?.errors.colour ? t('own.badColour') : undefined,
    design: reply?.errors.design ? t(page.launched ? 'region.launched' : 'region.stale') : undefined,
  };
  return (
    <div className="stack gap-m">
      <p>{t('region.lead')}</p>
      {page.launched ? <Note>{t('region.launched')}</Note> : null}
      <div className="materials">
        <Form method="post" className="stack" noValidate>
          <ErrorSummary errors={errors} />
          <input type="hidden" name="version" value={page.version} />
          <img
            className="poster"
            src={`${page.to}/preview.webp?${page.query}`}
            alt={t('preview', { title: page.title })}
            width={520}
            height={735}
          />
          <Designs page={page} chosen={reply?.values.design ?? page.design} />
          {page.mayEdit ? (
            <TextInput
              name="colour"
              label={t('colour')}
              hint={t('region.colourHint')}
              optional
              error={errors.colour}
              defaultValue={reply?.values.colour ?? page.swatch?.chosen ?? ''}
              maxLength={7}
            />
          ) : null}
          {page.swatch ? (
            <div className="stack-s">
              <p className="row">
                <Swatch colour={page.swatch.chosen} /> {t('own.chosen')}: {page.swatch.chosen}
              </p>
              <p className="row">
                <Swatch colour={page.swatch.colour} /> {t('own.printed')}: {page.swatch.colour}
              </p>
              {page.swatch.changed ? <Note>{t('adapted')}</Note> : null}
            </div>
          ) : null}
          {page.mayEdit ? (
            <div>
              <Button look="main" name="intent" value="look">
                {t('region.save')}
              </Button>
            </div>
          ) : null}
        </Form>
        <Section title={t('papers')}>
          <ul className="picture-list whole">
            {page.sheets.map((kind) => (
              <li key={kind} className="stack-s">
                <img
                  src={`${page.to}/preview.webp?${page.query}&sheet=${kind}`}
                  alt=""
                  width={520}
                  height={520}
                  loading="lazy"
                />
                <p className="meta">{t(`kinds.${kind}`)}</p>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </div>
  );
}

function Designs({ page, chosen }: { page: CampaignMaterials; chosen: string }) {
  const t = useTranslations('materials');
  return (
    <fieldset className="field">
      <legend>{t('design')}</legend>
      <div className="designs">
        {page.designs.map(({ design, query }, at) => (
          <div key={design} className="design">
            <input
              type="radio"
              id={at === 0 ? 'f-design' : `f-design-${at}`}
              name="design"
              value={design}
              defaultChecked={design === chosen}
              disabled={!page.mayEdit}
            />
            <label htmlFor={at === 0 ? 'f-design' : `f-design-${at}`}>
              <img
                src={`${page.to}/preview.webp?${query}&small`}
                alt=""
                width={120}
                height={170}
                loading="lazy"
              />
              {t(`designs.${design}`)}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
