import type { Page } from '@playwright/test';

/** An address to open, or a link to follow on a page that is already known, with what is added to where it leads. */
type Screen = { name: string; at: string; link?: RegExp; then?: string };
type Person = { role: string; email: string | null; screens: Screen[] };

const christmas = /24 istorijos iki Kalėdų 2026/;
const candle = /Skaitome prie žvakės 2026/;
const everyone = /Biblioteka kiekvienam 2026/;
const language = /Pasakyk tai kita kalba/;
const letter = /Laiškas knygos veikėjui 2026/;
const weeks = /Dešimt skaitymo savaičių 2026/;
const smuggler = /Knyga, kuri keliavo slapta 2027/;

const within = (at: string, link: RegExp, parts: Record<string, string>): Screen[] =>
  Object.entries(parts).map(([name, then]) => ({ name, at, link, then }));

/** Every screen of every role. Nobody changes anything here, so the libraries may be those of other journeys as well. */
export const people: Record<'outside' | 'municipal' | 'school' | 'region', Person[]> = {
  outside: [
    {
      role: 'be prisijungimo',
      email: null,
      screens: [
        { name: 'prisijungimas', at: '/sign-in' },
        { name: 'pagalba', at: '/help' },
        { name: 'nerasta', at: '/tokio-puslapio-nera' },
      ],
    },
  ],
  municipal: [
    {
      role: 'turinio rengėja',
      email: 'simona.dobilaite@panevezys-m-vb.example',
      screens: [
        { name: 'Šiandien', at: '/b/panevezys-m-vb' },
        { name: 'progos', at: '/b/panevezys-m-vb/occasions' },
        { name: 'kampanijos', at: '/b/panevezys-m-vb/campaigns' },
        { name: 'derinimai', at: '/b/panevezys-m-vb/reviews' },
        { name: 'derinimas', at: '/b/panevezys-m-vb/reviews', link: language },
        { name: 'laiškai', at: '/b/panevezys-m-vb/outbox' },
        { name: 'laiškas', at: '/b/panevezys-m-vb/outbox', link: /20\d\d/ },
        { name: 'istorija', at: '/b/panevezys-m-vb/history' },
        ...within('/b/panevezys-m-vb/campaigns', christmas, {
          'vieta, patvirtinta': '/place',
          'tekstai, patvirtinta': '/texts',
          'tvirtinimas, patvirtinta': '/approval',
          skelbimas: '/publishing',
          medžiaga: '/materials',
          'perduotos nuorodos': '/kits',
          atnaujinimai: '/updates',
          'rezultatai dar negalimi': '/results',
        }),
        ...within('/b/panevezys-m-vb/campaigns', candle, {
          'rezultatai pateikti': '/results',
          'rezultatai taisomi': '/results?edit=1',
        }),
        ...within('/b/panevezys-m-vb/campaigns', everyone, { 'laukia tvirtinimo': '/approval' }),
      ],
    },
    {
      role: 'konkurso ir iššūkio dalyvė',
      email: 'monika.ziogelyte@utena-r-vb.example',
      screens: [
        ...within('/b/utena-r-vb/campaigns', letter, { konkursas: '/contest' }),
        ...within('/b/utena-r-vb/campaigns', weeks, { iššūkis: '/challenge' }),
      ],
    },
    {
      role: 'rengėja su spraga',
      email: 'kristina.raudonyte@panevezys-r-vb.example',
      screens: within('/b/panevezys-r-vb/campaigns', christmas, { vieta: '/place', tekstai: '/texts' }),
    },
    {
      role: 'rengėja dar neatsakė',
      email: 'zivile.umbrasiene@moletai-r-vb.example',
      screens: within('/b/moletai-r-vb/campaigns', christmas, { kvietimas: '' }),
    },
    {
      role: 'direktorė',
      email: 'rasa.vilcinskiene@panevezys-m-vb.example',
      screens: [
        { name: 'Šiandien', at: '/b/panevezys-m-vb' },
        ...within('/b/panevezys-m-vb/campaigns', everyone, { tvirtinimas: '/approval', tekstai: '/texts' }),
      ],
    },
  ],
  school: [
    {
      role: 'mokykla pakviesta',
      email: 'roma.aleknaite@m08-zibuokles.example',
      screens: [
        { name: 'Šiandien', at: '/b/m08-zibuokles' },
        { name: 'kampanijos', at: '/b/m08-zibuokles/campaigns' },
        { name: 'laiškai', at: '/b/m08-zibuokles/outbox' },
        { name: 'istorija', at: '/b/m08-zibuokles/history' },
        ...within('/b/m08-zibuokles/campaigns', christmas, { 'kvietimo kortelė': '' }),
      ],
    },
    {
      role: 'mokykla dalyvauja',
      email: 'vida.pumputiene@m03-saltinelio.example',
      screens: [
        { name: 'Šiandien', at: '/b/m03-saltinelio' },
        ...within('/b/m03-saltinelio/campaigns', christmas, {
          'dalyvio kortelė': '',
          medžiaga: '/materials',
          'perduotos nuorodos': '/kits',
        }),
      ],
    },
    {
      role: 'mokykla paskelbė',
      email: 'daiva.ramonaite@m02-pauksciu-tako.example',
      screens: within('/b/m02-pauksciu-tako/campaigns', candle, { 'klausimų kortelė': '' }),
    },
    {
      role: 'mokykla pateikė',
      email: 'rita.sakalauskaite@m04-nevezio-vingio.example',
      screens: within('/b/m04-nevezio-vingio/campaigns', candle, { padėka: '', taisymas: '?edit=1' }),
    },
  ],
  region: [
    {
      role: 'koordinatorė',
      email: 'ieva.rimgailiene@pabv.example',
      screens: [
        { name: 'Šiandien', at: '/region/panevezys' },
        { name: 'mano pareigos', at: '/b/pabv/my-duties' },
        { name: 'pareigų punktas', at: '/b/pabv/my-duties', link: /1\.7\. / },
        { name: 'pareigybės aprašymas', at: '/b/pabv/my-duties/load' },
        { name: 'pareigų ataskaita', at: '/b/pabv/my-duties/report' },
        { name: 'progos', at: '/region/panevezys/occasions' },
        { name: 'šablonai', at: '/region/panevezys/templates' },
        { name: 'šablonas', at: '/region/panevezys/templates', link: /24 istorijos iki Kalėdų/ },
        { name: 'kampanijos', at: '/region/panevezys/campaigns' },
        { name: 'nauja kampanija', at: '/region/panevezys/campaigns/new' },
        { name: 'bibliotekos', at: '/region/panevezys/libraries' },
        { name: 'biblioteka', at: '/region/panevezys/libraries', link: /Vyžintos/ },
        { name: 'nauja biblioteka', at: '/region/panevezys/libraries/new' },
        { name: 'bibliotekos iš lentelės', at: '/region/panevezys/libraries/import' },
        { name: 'laiškai', at: '/region/panevezys/outbox' },
        { name: 'istorija', at: '/region/panevezys/history' },
        ...within('/region/panevezys/campaigns', smuggler, {
          'rengiama kampanija': '',
          'rengiami tekstai': '/texts',
          kvietimas: '/invite',
          'kampanijos derinimas': '/review',
        }),
        ...within('/region/panevezys/campaigns', christmas, {
          'atvira kampanija': '',
          tekstai: '/texts',
          pataisos: '/corrections',
          medžiaga: '/materials',
          'nuorodos be paskyros': '/kits',
          pastabos: '/notes',
          dalyviai: '/members',
          'rezultatų dar nėra': '/results',
        }),
        ...within('/region/panevezys/campaigns', letter, {
          konkursas: '/contest',
          'konkurso vertinimas': '/contest/jury',
          'konkurso dalyviai': '/contest/entries',
        }),
        ...within('/region/panevezys/campaigns', weeks, { iššūkis: '/challenge' }),
        ...within('/region/panevezys/campaigns', candle, {
          'dalyviai po kampanijos': '/members',
          rezultatai: '/results',
          suvestinė: '/summary',
        }),
      ],
    },
    {
      role: 'koordinatorė kuria šabloną',
      email: 'ieva.rimgailiene@pabv.example',
      screens: [
        { name: 'naujas šablonas', at: '/region/panevezys/templates/new' },
        ...within('/region/panevezys/templates', language, {
          'rengiamas šablonas': '/edit',
          'šablono tekstai': '/edit/texts',
          'šablono mokyklų dalis': '/edit/school',
          'šablono darbai': '/edit/tasks',
          'šablono vaizdas': '/edit/look',
          'šablono peržiūra': '/preview',
          'šablono derinimas': '/review',
        }),
        { name: 'metai', at: '/region/panevezys/year' },
      ],
    },
    {
      role: 'analitikas',
      email: 'rimantas.jasaitis@pabv.example',
      screens: [
        { name: 'Šiandien', at: '/region/panevezys' },
        ...within('/region/panevezys/campaigns', candle, { rezultatai: '/results' }),
      ],
    },
    {
      role: 'regiono bibliotekos direktorius',
      email: 'vytenis.bagdanavicius@pabv.example',
      screens: [{ name: 'Šiandien', at: '/b/pabv' }],
    },
    {
      role: 'asociacijos narys',
      email: 'paulius.tamosaitis@avba.example',
      screens: [
        { name: 'asociacija', at: '/association/avba' },
        { name: 'asociacijos kampanija', at: '/association/avba', link: everyone },
      ],
    },
  ],
};

/** The addresses of a person's screens, found by the links she would follow. She is signed in already. */
export async function findScreens(page: Page, person: Person): Promise<{ name: string; address: string }[]> {
  const found: { name: string; address: string }[] = [];
  for (const { name, at, link, then = '' } of person.screens) {
    if (!link) {
      found.push({ name: `${person.role}: ${name}`, address: at });
      continue;
    }
    if (new URL(page.url(), 'http://x').pathname !== at) await page.goto(at);
    const href = await page.locator('main').getByRole('link', { name: link }).first().getAttribute('href');
    found.push({ name: `${person.role}: ${name}`, address: `${href}${then}` });
  }
  return found;
}
