export const help = {
  title: 'Pagalba',
  lead: 'Kaip prisijungti prie bendros kampanijos per 10 minučių ir ką daryti, jei kas nors nepavyksta.',
  adopt: {
    heading: 'Dalyvauti kampanijoje',
    lead: 'Visi tekstai jau parašyti. Jums lieka pasakyti, kur ir kada.',
    decide:
      'Atverkite kvietimą puslapyje „Šiandien“ ir paspauskite „Dalyvausime“. Negalite – „Šįkart nedalyvausime“, priežasties rašyti nebūtina.',
    place: 'Įrašykite vietą, dieną, laiką ir kontaktą. Jie patys atsiras visuose tekstuose.',
    texts: 'Perskaitykite tekstus. Pakeista pastraipa pažymima „pakeista mūsų“, ir regionas jos neperrašys.',
    approve: 'Paspauskite „Pateikti tvirtinti“. Direktorius gaus laišką ir galės patvirtinti iš telefono.',
    publish: 'Kopijuokite kiekvieno kanalo tekstą, paskelbkite ir pažymėkite kaip paskelbtą.',
  },
  school: {
    heading: 'Mokyklos bibliotekai',
    text: 'Visa kampanija telpa vienoje kortelėje: „Dalyvausime“, nukopijuoti įrašą, atsisiųsti A4 plakatą su mokyklos pavadinimu. Tvirtinti nereikia. Po veiklos įrašykite keturis skaičius.',
  },
  results: {
    heading: 'Rezultatai',
    text: 'Po kampanijos paprašysime skaičių: kiek buvo renginių, dalyvių, įrašų. Jei tikslaus skaičiaus nėra, rašykite apytikslį. Juos mato Jūsų biblioteka, regiono koordinatorė ir bendra suma.',
  },
  trouble: {
    heading: 'Jei nepavyksta',
    password:
      'Neprisijungiate? Patikrinkite, ar el. paštas tas pats, kuriuo gavote kvietimą. Po 8 nesėkmingų bandymų palaukite 15 minučių.',
    lost: 'Nerandate teksto? Viskas saugoma rašant, o pakeitimai matomi puslapyje „Istorija“.',
    two: 'Tą patį tekstą taiso du žmonės? Parodysime abu variantus, nė vienas nedings.',
    ask: 'Kitais klausimais kreipkitės į savo regiono komunikacijos koordinatorę arba bibliotekos administratorių (-ę).',
  },
};
