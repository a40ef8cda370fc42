/**
 * What meeting software prints around its participants, and what comes along when somebody copies the text of a
 * screen capture or of a chat. A line that is made of these is residue, and so are the display names beside it.
 */
export const captureSigns: readonly RegExp[] = [
  /\bparticipants\b.*\b(?:chat|react|share|more|leave)\b/i,
  /\b(?:chat|react|reactions)\b.*\b(?:share(?: screen)?|leave|more|record)\b/i,
  /\bAI companion\b/i,
  /\b(?:un)?mute(?: all| my audio)?\b.*\b(?:video|participants|chat|leave)\b/i,
  /\b(?:start|stop) video\b/i,
  /\bshare screen\b/i,
  /\bnot hearing anything\b/i,
  /\bturn up (?:the )?volume\b/i,
  /\bview profile\b/i,
  /\b(?:is|are) (?:now )?sharing (?:their|his|her|a) screen\b/i,
  /\byou are (?:viewing|screen sharing)\b/i,
  /\brecording\b.*\b(?:view|sign in|paused|in progress|on)\b/i,
  /^rec(?:ording)?\b.{0,20}$/i,
  /\b(?:joined|left|has joined|has left) (?:the )?(?:meeting|call|webinar|waiting room)\b/i,
  /\bwaiting room\b/i,
  /\braise(?:d)? hand\b/i,
  /\b(?:gallery|speaker) view\b/i,
  /\bbreakout rooms?\b/i,
  /\bmeeting (?:id|chat)\b/i,
  /\bpasscode\b/i,
  /\b(?:from|to) everyone\b/i,
  /\b(?:iphone|ipad|galaxy|redmi|oppo|vivo|samsung|infinix)\b.*$/i,
  /^(?:zoom|google meet|microsoft teams|webex)(?: workplace| meeting)?$/i,
  /\bpresent now\b|\bmeeting details\b|\bhost controls\b|\bturn on captions\b/i,
]

/** Words that may stay readable in the receipt when a residue line is masked. */
export const captureWords = new Set(
  'participants participant chat react reactions share screen ai companion more leave end view profile pin not hearing anything turn up volume recording rec sign in workplace zoom meet google teams microsoft mute unmute start stop video audio gallery speaker everyone from to joined left the meeting webinar hand raise raised host co-host cohost me you guest details passcode id'.split(
    ' ',
  ),
)

/** A line of a chat: a time, somebody, and what he or she wrote. */
export const chatLine =
  /^\[?\d{1,2}:\d{2}(?::\d{2})?\s*(?:am|pm)?\]?\s*(?:from\s+)?[\p{L}][\p{L}\p{M} .'’()-]{1,50}?(?:\s+to\s+(?:everyone|all|host|panelists)[^:]*)?\s*[:：]\s*\S/iu
