import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { type Locale, locales, type Theme, themes } from '~/i18n/locale';

type PreferencesProps = { locale: Locale; theme: Theme; to: string };

/** Plain forms, so that a new language comes with a whole new document. */
export function Preferences({ locale, theme, to }: PreferencesProps) {
  return (
    <>
      <LanguageSwitch locale={locale} to={to} />
      <ThemeSwitch theme={theme} to={to} />
    </>
  );
}

export function LanguageSwitch({ locale, to, bare }: { locale: Locale; to: string; bare?: boolean }) {
  const t = useTranslations('shell');
  const id = useId();
  return (
    <form className="pick" method="post" action="/preferences" aria-labelledby={id}>
      <input type="hidden" name="to" value={to} />
      <span className={bare ? 'vh' : 'meta'} id={id}>
        {t('language')}
      </span>
      <span className="seg">
        {locales.map((one) => (
          <button key={one} type="submit" name="locale" value={one} lang={one} aria-pressed={one === locale}>
            {t(`languages.${one}`)}
          </button>
        ))}
      </span>
    </form>
  );
}

function ThemeSwitch({ theme, to }: { theme: Theme; to: string }) {
  const t = useTranslations('shell');
  const id = useId();
  return (
    <form className="pick" method="post" action="/preferences" aria-labelledby={id}>
      <input type="hidden" name="to" value={to} />
      <span className="meta" id={id}>
        {t('theme')}
      </span>
      <span className="seg">
        {themes.map((one) => (
          <button key={one} type="submit" name="theme" value={one} aria-pressed={one === theme}>
            {t(`themes.${one}`)}
          </button>
        ))}
      </span>
    </form>
  );
}
