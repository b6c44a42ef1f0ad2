import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Checkbox, RadioCards } from '~/ui/choice';
import { PageHead, Section } from '~/ui/page';
import { Swatch } from '~/ui/swatch';
import type { MaterialsPage, PackPage } from './materials-data.server';
import { PackPart } from './materials-pack-part';

type Props = { page: MaterialsPage; pack: PackPage };

/** Everything a campaign brings to the walls, the tables and the screens, with the library's own words on it. */
export function MaterialsView({ page, pack }: Props) {
  const t = useTranslations('materials');
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[
          { to: `${page.base}/campaigns`, label: t('crumb') },
          { to: page.to, label: page.campaign },
          { label: t('title') },
        ]}
        title={t('title')}
        lead={t('lead')}
      />
      {page.gaps > 0 ? <Gaps page={page} /> : null}
      <div className="materials">
        <LookForm page={page} />
        <div className="stack-l">
          <Papers page={page} />
          <Channels page={page} />
          <PackPart page={page} pack={pack} />
        </div>
      </div>
    </div>
  );
}

function Gaps({ page }: { page: MaterialsPage }) {
  const t = useTranslations('materials');
  return (
    <Note tone="wait" icon="warn">
      <p>{t('gaps.text', { n: page.gaps })}</p>
      <p className="row gap-s">
        <ButtonLink slim to={page.school ? page.to : `${page.to}/place`}>
          {t('gaps.place')}
        </ButtonLink>
        {page.school ? null : (
          <ButtonLink slim to={`${page.to}/texts`}>
            {t('gaps.texts')}
          </ButtonLink>
        )}
        {page.formsWanted && page.mayLook ? (
          <ButtonLink slim to={`${page.base}/settings/names`}>
            {t('gaps.forms')}
          </ButtonLink>
        ) : null}
      </p>
    </Note>
  );
}

/** Design, colour and ink are asked for in the address: the choice can be sent on, and works without script. */
function LookForm({ page }: { page: MaterialsPage }) {
  const t = useTranslations('materials');
  const { look, to } = page;
  return (
    <Form method="get" className="stack" preventScrollReset>
      <img
        className="poster"
        src={`${to}/materials/preview.webp?${page.query}`}
        alt={t('preview', { title: page.title })}
        width={520}
        height={735}
      />
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
                defaultChecked={design === look.design}
              />
              <label htmlFor={at === 0 ? 'f-design' : `f-design-${at}`}>
                <img
                  src={`${to}/materials/preview.webp?${query}&small`}
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
      <RadioCards
        name="ink"
        label={t('colour')}
        defaultValue={look.ink}
        options={page.inks.map(({ ink, swatch, plain }) => ({
          value: ink,
          label: (
            <span className="row">
              <Swatch colour={swatch?.colour ?? plain ?? ''} />
              {t(`inks.${ink}`)}
            </span>
          ),
          text: swatch?.changed ? t('adapted') : undefined,
        }))}
      />
      <Checkbox name="grey" value="1" label={t('grey')} hint={t('greyHint')} defaultChecked={look.grey} />
      {page.picture ? <input type="hidden" name="picture" value={page.picture} /> : null}
      <div className="row">
        <Button look="plain">{t('show')}</Button>
        {page.mayLook ? (
          <Link to={`${page.base}/settings/look`}>{t(page.hasMark ? 'look' : 'lookMissing')}</Link>
        ) : null}
      </div>
    </Form>
  );
}

function Papers({ page }: { page: MaterialsPage }) {
  const t = useTranslations('materials');
  return (
    <Section title={t('papers')}>
      <ul className="material-list">
        {page.papers.map(({ kind, file }) => {
          const address = `${page.to}/materials/${file}?${page.query}`;
          const name = t(`kinds.${kind}`);
          return (
            <li key={kind}>
              <img
                src={`${page.to}/materials/preview.webp?${page.query}&small&sheet=${kind}`}
                alt=""
                width={96}
                height={96}
                loading="lazy"
              />
              <div className="stack-s">
                <p>
                  <strong>{name}</strong>
                </p>
                <p className="meta">{t(`about.${kind}`)}</p>
              </div>
              {page.gaps > 0 ? null : (
                <div className="row">
                  <ButtonLink slim icon="download" to={address} reloadDocument>
                    PDF <span className="vh">– {name}</span>
                  </ButtonLink>
                  <ButtonLink
                    slim
                    look="bare"
                    icon="print"
                    to={`${address}&view=1`}
                    reloadDocument
                    target="_blank"
                    aria-label={t('printOf', { name })}
                  >
                    {t('print')}
                  </ButtonLink>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Channels({ page }: { page: MaterialsPage }) {
  const t = useTranslations('materials');
  return (
    <Section title={t('pictures')}>
      <Form method="get" className="stack" preventScrollReset>
        <input type="hidden" name="design" value={page.look.design} />
        <input type="hidden" name="ink" value={page.look.ink} />
        {page.look.grey ? <input type="hidden" name="grey" value="1" /> : null}
        {page.pictures.length > 0 ? (
          <RadioCards
            name="picture"
            label={t('from')}
            across
            defaultValue={page.picture ?? ''}
            options={[
              { value: '', label: t('fromPoster') },
              ...page.pictures.map(({ id, alt, own }) => ({
                value: id,
                label: alt,
                text: (
                  <span className="stack-s">
                    <img
                      src={`${page.base}/images/${id}/thumb`}
                      alt=""
                      width={120}
                      height={80}
                      className="held-picture"
                      loading="lazy"
                    />
                    {t(own ? 'ownPicture' : 'regionPicture')}
                  </span>
                ),
              })),
            ]}
          />
        ) : (
          <p className="hint">{t('noPictures')}</p>
        )}
        <div className="row">
          {page.pictures.length > 0 ? <Button slim>{t('show')}</Button> : null}
          {page.mayPicture ? (
            <ButtonLink slim icon="plus" to={`${page.to}/pictures`}>
              {t('addPicture')}
            </ButtonLink>
          ) : null}
        </div>
      </Form>
      <ul className="material-list gap-m">
        {page.channels.map(({ kind, file, size }) => {
          const name = t(`kinds.${kind}`);
          return (
            <li key={kind} className="plain">
              <div className="stack-s">
                <p>
                  <strong>{name}</strong>
                </p>
                <p className="meta">{size}</p>
              </div>
              {page.gaps > 0 ? null : (
                <ButtonLink
                  slim
                  icon="download"
                  to={`${page.to}/materials/${file}?${page.query}`}
                  reloadDocument
                  aria-label={t('take', { name })}
                >
                  {t('download')}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
