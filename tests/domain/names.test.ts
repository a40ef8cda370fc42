import { describe, expect, it } from 'vitest'
import { nameLikeness, nearName } from '../../src/domain/names.ts'
import { findNearNames } from '../../src/domain/near-names.ts'

/** Two printed forms of one person's name. */
const same: readonly [string, string][] = [
  ['Khurram Iqbal', 'Khuram Iqbal'],
  ['Dr. Khurram Iqbal', 'Khurram Iqbal'],
  ['Dilawaiz Jutt', 'Dilawaz Jutt'],
  ['Mr. Hassan Khan', 'Mr Hassan Khan'],
  ['Hassan Khan', 'Hasan Khan'],
  ['Zulfikar Ali Bhutto', 'Zulfiqar Ali Bhutto'],
  ['Zulfikar Ali Bhutto', 'Z. A. Bhutto'],
  ['Yousaf Raza Gilani', 'Yusuf Raza Gillani'],
  ['Syed Yousuf Raza Gilani', 'Yousaf Raza Gilani'],
  ['Shehbaz Sharif', 'Shahbaz Sharif'],
  ['Nawaz Sharif', 'Nawaz Shareef'],
  ['Pervez Musharraf', 'Parvez Musharaf'],
  ['General Pervez Musharraf (Retd)', 'Pervez Musharraf'],
  ['Asif Ali Zardari', 'Asif Zardari'],
  ['Hina Rabbani Khar', 'Hina Khar'],
  ['Qamar Javed Bajwa', 'Qamar Bajwa'],
  ['Syed Asim Munir', 'Asim Munir'],
  ['Asim Munir', 'Asim Muneer'],
  ['Imran Khan', 'Imran Khan Niazi'],
  ['Hamid Karzai', 'Hamed Karzai'],
  ['Ashraf Ghani', 'Ashraf Gani'],
  ['Hibatullah Akhundzada', 'Haibatullah Akhundzada'],
  ['Gulbuddin Hekmatyar', 'Gulbadin Hikmatyar'],
  ['Sirajuddin Haqqani', 'Siraj-ud-Din Haqqani'],
  ['Zia-ul-Haq', 'Ziaul Haq'],
  ['Muhammad Zia-ul-Haq', 'Mohammad Zia ul Haq'],
  ['Sheikh Hasina', 'Shaikh Hasina'],
  ['Muhammad Yunus', 'Mohammed Younus'],
  ['Mahmoud Abbas', 'Mahmud Abbas'],
  ['Muammar Gaddafi', 'Moammar Qaddafi'],
  ['Saddam Hussein', 'Saddam Hussain'],
  ['Hossein Amir-Abdollahian', 'Hussein Amirabdollahian'],
  ['Jalaluddin Rumi', 'Jalal ad-Din Rumi'],
  ['Fawad Chaudhry', 'Fawad Chaudhary'],
  ['Shah Mahmood Qureshi', 'Shah Mehmood Qureshi'],
  ['Maleeha Lodhi', 'Maliha Lodhi'],
  ['Bilawal Bhutto Zardari', 'Bilawal Bhutto-Zardari'],
  ['Bilawal Bhutto Zardari', 'Bilawal Bhutto'],
  ['Emomali Rahmon', 'Imomali Rahmon'],
  ['Abdul Rehman Makki', 'Abdur Rahman Makki'],
  ['Ayman al-Zawahiri', 'Aiman al-Zawahri'],
  ['Khan Abdul Ghaffar Khan', 'Abdul Ghaffar Khan'],
  ['Narendra Modi', 'Narendra D. Modi'],
  ['José Ramos-Horta', 'Jose Ramos Horta'],
  ['Khan Hassan', 'Hassan Khan'],
  ['Munir Akram', 'Muneer Akram'],
  ['Abdullah Abdullah', 'Abdulla Abdulla'],
  ['Mohammad Javad Zarif', 'Javad Zareef'],
  ['Anwaar-ul-Haq Kakar', 'Anwar ul Haq Kakar'],
  ['Ishaq Dar', 'Muhammad Ishaq Dar'],
  ['Khawaja Asif', 'Khwaja Asif'],
  ['Rana Sanaullah', 'Rana Sana Ullah'],
  ['Shireen Mazari', 'Shirin Mazari'],
  ['Moeed Yusuf', 'Moeed Yousaf'],
  ['Amir Khan Muttaqi', 'Ameer Khan Muttaqi'],
  ['Zabihullah Mujahid', 'Zabiullah Mujahid'],
  ['Mulla Abdul Ghani Baradar', 'Abdul Ghani Baradar'],
  ['Subrahmanyam Jaishankar', 'S. Jaishankar'],
  ['Ranil Wickremesinghe', 'Ranil Wickramasinghe'],
  ['Gotabaya Rajapaksa', 'Gotabhaya Rajapakse'],
  ['Pushpa Kamal Dahal', 'P. K. Dahal'],
  ['Shaukat Tarin', 'Shaukat Tareen'],
  ['Jahangir Tareen', 'Jehangir Khan Tareen'],
  ['Tahir Andrabi', 'Tahir Hussain Andrabi'],
  ['Mumtaz Zahra Baloch', 'Mumtaz Zehra Baloch'],
  ['Ghulam Ishaq Khan', 'G. I. Khan'],
  ['Aitzaz Ahsan', 'Etizaz Ahsan'],
  ['Sartaj Aziz', 'Sartaaj Aziz'],
  ['Riaz Khokhar', 'Riaz Khokar'],
  ['Liaquat Ali Khan', 'Liaqat Ali Khan'],
  ['Huma Baqai', 'Huma Bakai'],
  ['Asfandyar Wali Khan', 'Asfandiar Wali Khan'],
  ['Mahmood Khan Achakzai', 'Mehmood Achakzai'],
  ['Mehbooba Mufti', 'Mahbooba Mufti'],
  ['Yasin Malik', 'Yaseen Malik'],
  ['Sirajul Haq', 'Siraj-ul-Haq'],
  ['Fazlur Rehman', 'Fazal-ur-Rehman'],
  ['Hakimullah Mehsud', 'Hakeemullah Mahsud'],
  ['Noor Wali Mehsud', 'Nur Wali Mehsud'],
  ['Baitullah Mehsud', 'Baytullah Mahsud'],
  ['Akhtar Mansour', 'Akhtar Mansoor'],
  ['Mirwais Ashraf', 'Mir Wais Ashraf'],
  ['Qasem Soleimani', 'Qassem Suleimani'],
  ['Ebrahim Raisi', 'Ibrahim Raisi'],
  ['Shavkat Mirziyoyev', 'Shavkat Mirziyoev'],
  ['Kassym-Jomart Tokayev', 'Kasym-Zhomart Tokayev'],
  ['Khaleda Zia', 'Begum Khaleda Zia'],
  ['Tariq Rahman', 'Tarique Rahman'],
  ['Salahuddin Ahmed', 'Salah ud Din Ahmad'],
  ['Shamshad Ahmad Khan', 'Shamshad Ahmad'],
  ['Zamir Akram', 'Zameer Akram'],
  ['Ejaz Haider', 'Ijaz Haider'],
  ['Nasim Zehra', 'Naseem Zahra'],
  ['Rasul Bakhsh Rais', 'Rasool Bux Rais'],
  ['Tanvir Ahmad Khan', 'Tanveer A. Khan'],
  ['Hasan Askari Rizvi', 'Hassan Askari Rizvi'],
]

/** Two people whose names have something in common. */
const different: readonly [string, string][] = [
  ['Hamna Shabbir', 'Hamnah Maryam'],
  ['Hassan Khan', 'Hamna Shabbir'],
  ['Hassan Khan', 'Imran Khan'],
  ['Hassan Khan', 'Ismail Khan'],
  ['Khurram Iqbal', 'Ahsan Iqbal'],
  ['Khurram Iqbal', 'Khurram Dastgir'],
  ['Salman Javed', 'Salman Taseer'],
  ['Salman Javed', 'Sulaiman Javed'],
  ['Nawaz Sharif', 'Shehbaz Sharif'],
  ['Nawaz Sharif', 'Raheel Sharif'],
  ['Maryam Nawaz', 'Nawaz Sharif'],
  ['Hamza Shahbaz', 'Shahbaz Sharif'],
  ['Benazir Bhutto', 'Bilawal Bhutto Zardari'],
  ['Murtaza Bhutto', 'Mumtaz Bhutto'],
  ['Asad Umar', 'Asad Qaiser'],
  ['Asim Munir', 'Asim Bajwa'],
  ['Qamar Bajwa', 'Asim Bajwa'],
  ['Qamar Javed Bajwa', 'Qamar Zaman Kaira'],
  ['Hamid Mir', 'Hamid Karzai'],
  ['Fawad Chaudhry', 'Pervaiz Chaudhry'],
  ['Rahul Gandhi', 'Rajiv Gandhi'],
  ['Sonia Gandhi', 'Sanjay Gandhi'],
  ['Ajit Doval', 'Ajit Pawar'],
  ['Ashraf Ghani', 'Abdul Ghani Baradar'],
  ['Mullah Omar', 'Mullah Yaqoob'],
  ['Anas Haqqani', 'Sirajuddin Haqqani'],
  ['Hassan Rouhani', 'Hassan Nasrallah'],
  ['Saddam Hussein', 'Uday Hussein'],
  ['Mehdi Hasan', 'Mehdi Masud'],
  ['Sherry Rehman', 'Shafqat Rehman'],
  ['Ali Khan', 'Hassan Ali Khan'],
  ['Ali Raza', 'Ahmed Raza'],
  ['Muhammad Ali', 'Muhammad Asif'],
  ['Muhammad Yunus', 'Muhammad Yusuf'],
  ['Ayesha Siddiqa', 'Ayesha Jalal'],
  ['Husain Haqqani', 'Hassan Haqqani'],
  ['Zahid Hussain', 'Zahid Hassan'],
  ['Aamir Khan', 'Amina Khan'],
  ['Farhan Bokhari', 'Farah Bokhari'],
  ['Umar Farooq', 'Omar Abdullah'],
  ['Sana Malik', 'Saba Malik'],
  ['Nadia Rehman', 'Nida Rehman'],
  ['Bilal Ahmed', 'Jalal Ahmed'],
  ['A. Khan', 'B. Khan'],
  ['Munir Akram', 'Wasim Akram'],
  ['Ishaq Dar', 'Ishaq Khan'],
  ['Khawaja Asif', 'Khawaja Saad Rafique'],
  ['Rana Sanaullah', 'Rana Tanveer'],
  ['Moeed Yusuf', 'Moeed Pirzada'],
  ['Amir Khan', 'Aamer Khan Muttaqi'],
  ['Zahid Khan', 'Shahid Khan'],
  ['Tariq Fatemi', 'Tariq Aziz'],
  ['Sajid Khan', 'Majid Khan'],
  ['Hamid Khan', 'Hamida Khan'],
  ['Shah Faisal', 'Shah Fahad'],
  ['Ahmed Rashid', 'Ahmad Shah'],
  ['Haroon Rashid', 'Harun Sharif'],
  ['Naila Khan', 'Laila Khan'],
  ['Usman Khan', 'Osama Khan'],
  ['Kamran Bokhari', 'Imran Bukhari'],
  ['Amna Baig', 'Amina Baig'],
  ['Adil Raja', 'Adeel Raja'],
  ['Salman Bashir', 'Suleman Bashir'],
  ['Aisha Gul', 'Asma Gul'],
  ['Sadia Shah', 'Saadia Sheikh'],
  ['Junaid Khan', 'Jawad Khan'],
  ['Tahir Khan', 'Zahir Khan'],
  ['Rashid Ali', 'Rasheed Amjad'],
  ['Mahmood Achakzai', 'Mahmood Qureshi'],
  ['Yasin Malik', 'Yasir Malik'],
  ['Siraj Haqqani', 'Jalal Haqqani'],
  ['Fazlur Rehman', 'Attaur Rehman'],
  ['Hakimullah Mehsud', 'Waliur Mehsud'],
  ['Noor Wali', 'Umar Wali'],
  ['Akhtar Mengal', 'Akhtar Mansoor'],
  ['Tariq Rahman', 'Tariq Rashid'],
  ['Salahuddin Ahmed', 'Shahabuddin Ahmed'],
  ['Zamir Akram', 'Zahir Akram'],
  ['Ejaz Haider', 'Faraz Haider'],
  ['Nasim Zehra', 'Nasir Zehra'],
  ['Rasul Rais', 'Rasul Amin'],
  ['Kamal Hossain', 'Kamal Hassan'],
  ['Anwar Khan', 'Anwer Shah'],
  ['Sara Ahmed', 'Saira Ahmed'],
  ['Faiza Khan', 'Fauzia Khan'],
  ['Shazia Marri', 'Shahzain Marri'],
  ['Ayaz Sadiq', 'Ayaz Amir'],
  ['Raja Pervaiz', 'Rana Pervaiz'],
  ['Fahad Malik', 'Farhad Malik'],
  ['Imran Ali', 'Irfan Ali'],
  ['Amjad Ali', 'Asjad Ali'],
  ['Zubair Umar', 'Zubair Ahmed'],
  ['Hina Altaf', 'Hania Altaf'],
]

const isNear = ([a, b]: readonly [string, string]): boolean => nameLikeness(a, b) >= nearName

describe('near names', () => {
  const found = same.filter(isNear)
  const mistaken = different.filter(isNear)

  it('find more than nine in ten of the pairs that are one person', () => {
    expect(found.length / same.length).toBeGreaterThan(0.94)
  })

  it('and are one person more than nine times in ten', () => {
    expect(found.length / (found.length + mistaken.length)).toBeGreaterThan(0.92)
  })

  it('do not depend on which name comes first', () => {
    const pairs = [...same, ...different]
    expect(pairs.filter(([a, b]) => nameLikeness(a, b) !== nameLikeness(b, a))).toEqual([])
  })

  it('are found among many names without comparing all', () => {
    const named = [...same, ...different].flatMap(([a, b], index) => [
      { of: `${index} a`, names: [a] },
      { of: `${index} b`, names: [b] },
    ])
    const pairs = findNearNames(named).map(({ one, other }) => `${one} ${other}`)
    const lost = found.filter((pair) => {
      const index = same.indexOf(pair)
      return !pairs.includes(`${index} a ${index} b`)
    })
    expect(lost).toEqual([])
  })

  it('say which forms are near, once a pair', () => {
    const named = [
      { of: 'khurram-iqbal', names: ['Khurram Iqbal', 'Khuram Iqbal'] },
      { of: 'k-iqbal', names: ['Dr Khuram Iqbal'] },
      { of: 'hassan-khan', names: ['Hassan Khan'] },
    ]
    expect(findNearNames(named)).toEqual([
      { one: 'khurram-iqbal', other: 'k-iqbal', names: ['Khurram Iqbal', 'Dr Khuram Iqbal'] },
    ])
  })
})
