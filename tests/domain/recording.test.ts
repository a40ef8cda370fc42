import { describe, expect, it } from 'vitest'
import { recordingAt, secondsOf } from '../../src/domain/recording.ts'

it('counts the seconds of a recording', () => {
  expect(['00:00:00', '00:14:05', '01:00:30'].map(secondsOf)).toEqual([0, 845, 3630])
})

describe('a recording starts at a moment', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=845s'],
    ['https://www.youtube.com/watch?v=abc&t=10s', 'https://www.youtube.com/watch?v=abc&t=845s'],
    ['https://youtu.be/abc', 'https://youtu.be/abc?t=845s'],
    ['https://m.youtube.com/live/abc?feature=share', 'https://m.youtube.com/live/abc?feature=share&t=845s'],
    ['https://vimeo.com/123', 'https://vimeo.com/123#t=845s'],
    ['https://www.dailymotion.com/video/x', 'https://www.dailymotion.com/video/x?start=845'],
    ['https://video.example/talk.mp4', 'https://video.example/talk.mp4#t=845'],
    ['https://notyoutube.com/watch?v=a', 'https://notyoutube.com/watch?v=a#t=845'],
  ])('%s', (url, expected) => {
    expect(recordingAt(url, '00:14:05')).toBe(expected)
  })

  it('unless its address says something else already', () => {
    expect(recordingAt('https://video.example/x#player', '00:14:05')).toBe('https://video.example/x#player')
  })
})
