import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PreviewPage } from '~/flows/composer/read-preview.server';
import { Filled } from '~/routes/b.$library+/campaigns+/texts+/filled';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Select } from '~/ui/field';
import { EmptyState } from '~/ui/page';
import { PosterPicture } from '~/ui/poster-picture';

/** The same texts under two names, beside each other where there is room. */
export function PreviewView({ page }: { page: PreviewPage }) {
  const t = useTranslations('editions.preview');
  if (page.sides.length === 0) {
    return (
      <div className="gap-m">
        <EmptyState level={2} title={t('none')} />
      </div>
    );
  }
  return (
    <div className="stack-l gap-m">
      <p className="lead">{t('lead')}</p>
      <Form method="get" className="fields pick-two">
        {(['first', 'second'] as const).map((name, index) => (
          <Select
            key={name}
            name={name}
            label={t(name)}
            defaultValue={page.sides[index]?.id ?? page.sides[0]?.id}
            options={page.libraries}
          />
        ))}
        <Button icon="screen">{t('show')}</Button>
      </Form>
      <div className="two-sides">
        {page.sides.map((side) => (
          <Side key={side.id} side={side} page={page} />
        ))}
      </div>
    </div>
  );
}

function Side({ side, page }: { side: PreviewPage['sides'][number]; page: PreviewPage }) {
  const t = useTranslations('editions.preview');
  const names = useTranslations('campaigns.channels');
  const why = side.id === page.longest ? t('longest') : side.id === page.shortest ? t('shortest') : null;
  return (
    <section className="stack" aria-label={side.name}>
      <div>
        <h2>{side.name}</h2>
        {why ? <p className="meta">{why}</p> : null}
      </div>
      {side.suggested ? (
        <Note icon="info">
          <p>{t('suggested')}</p>
        </Note>
      ) : null}
      {side.poster ? <PosterPicture src={side.poster} label={t('poster', { name: side.name })} /> : null}
      {side.texts
        .filter((one) => one.channel !== 'poster')
        .map((one) => (
          <article key={one.id} className="prev">
            <div className="bar">
              <span>{names(one.channel)}</span>
              <span className="nb">{t('characters', { n: one.length })}</span>
            </div>
            <div className="in stack-s">
              {one.title ? (
                <p className="ph1">
                  <Filled segments={one.title} />
                </p>
              ) : null}
              <p className="pre">
                <Filled segments={one.body} />
              </p>
            </div>
          </article>
        ))}
      {side.school ? (
        <article className="prev">
          <div className="bar">
            <span>{t('school')}</span>
          </div>
          <div className="in stack-s">
            <p className="pre">
              <Filled segments={side.school.post} />
            </p>
            <p className="pre meta">{side.school.activity}</p>
          </div>
        </article>
      ) : null}
    </section>
  );
}
