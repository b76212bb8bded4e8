/*
 * Keeps the click id of a visitor in a cookie of this site, and reports what the visitor does.
 *
 *   <script>window.tributary = window.tributary || function () { (tributary.q = tributary.q || []).push(arguments) }</script>
 *   <script async src="https://…/t.js" data-key="…"></script>
 *
 *   tributary('event', 'registration', {txid: 'r-17', customer_id: 'p17'})
 *   tributary('consent', true)
 *
 * data-parameter  the name of the click id in this page's address; click_id
 * data-cookie     the name of the cookie; tributary_click
 * data-domain     for which the cookie is set, such as example.com; this host
 * data-days       how long the cookie is kept; 30
 * data-consent    "wait": nothing is kept on this device until the visitor has agreed
 */
(function () {
  'use strict';
  var script = document.currentScript;
  var options = script.dataset;
  var address = new URL('/b/' + encodeURIComponent(options.key), script.src).href;
  var cookie = options.cookie || 'tributary_click';
  var agreed = options.consent !== 'wait';
  var fromAddress = new URLSearchParams(location.search).get(options.parameter || 'click_id');
  var click = valid(fromAddress) ? fromAddress : kept();

  function valid(id) {
    return /^[\x21-\x7e]{1,128}$/.test(id || '');
  }

  function kept() {
    var pairs = document.cookie.split('; ');
    for (var i = 0; i < pairs.length; i++) {
      if (pairs[i].indexOf(cookie + '=') === 0) {
        try {
          return decodeURIComponent(pairs[i].slice(cookie.length + 1));
        } catch (unreadable) {
          return '';
        }
      }
    }
    return '';
  }

  function keep(value, seconds) {
    document.cookie = cookie + '=' + encodeURIComponent(value) + '; path=/; max-age=' + seconds + '; samesite=lax' +
      (options.domain ? '; domain=' + options.domain : '') + (location.protocol === 'https:' ? '; secure' : '');
  }

  function remember() {
    if (agreed && valid(fromAddress)) {
      keep(fromAddress, (options.days || 30) * 86400);
    }
  }

  function event(name, fields) {
    var said = new URLSearchParams({event: name});
    Object.keys(fields || {}).forEach(function (field) {
      if (fields[field] !== undefined && fields[field] !== null) {
        said.set(field, fields[field]);
      }
    });
    if (click && !said.has('click_id')) {
      said.set('click_id', click);
    }
    if (!said.has('txid')) {
      said.set('txid', name + '-' + (click || Date.now() + '-' + Math.random().toString(36).slice(2)));
    }
    if (!navigator.sendBeacon || !navigator.sendBeacon(address, said)) {
      fetch(address, {method: 'POST', body: said, mode: 'no-cors', keepalive: true});
    }
  }

  function consent(given) {
    agreed = !!given;
    if (agreed) {
      remember();
    } else {
      keep('', 0);
    }
  }

  function tributary(command) {
    var rest = Array.prototype.slice.call(arguments, 1);
    ({event: event, consent: consent})[command].apply(null, rest);
  }

  tributary.clickId = function () {
    return click;
  };
  remember();
  var waiting = (window.tributary && window.tributary.q) || [];
  window.tributary = tributary;
  waiting.forEach(function (call) {
    tributary.apply(null, call);
  });
})();
