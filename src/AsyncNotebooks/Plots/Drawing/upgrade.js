// The picture is there already. Where plotly.js can be had, this puts the interactive figure in its place; where not, nothing changes.
// A page of ours names its own copy in <html data-plotly="plotly-basic.min.js">, or forbids any with data-plotly="none".
(function (id) {
  var figure = document.querySelector('figure[data-an="' + id + '"]:not([data-an-live])');
  if (!figure) return;
  figure.setAttribute('data-an-live', '');
  var svg = figure.querySelector('svg');
  var live = figure.querySelector('.an-live');
  var spec = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);

  function themed(layout) {
    var style = getComputedStyle(figure);
    var colour = function (name) { return style.getPropertyValue('--an-' + name).trim(); };
    var copy = JSON.parse(JSON.stringify(layout));
    copy.paper_bgcolor = copy.plot_bgcolor = colour('paper');
    copy.font = { color: colour('ink'), family: style.fontFamily, size: 13 };
    delete copy.title;
    copy.margin.t = 32;
    Object.keys(copy).filter(function (key) { return /^[xy]axis/.test(key); }).forEach(function (key) {
      copy[key].gridcolor = colour('grid');
      copy[key].linecolor = copy[key].zerolinecolor = colour('axis');
    });
    return copy;
  }

  function draw(plotly) {
    spec.data.forEach(function (trace) { if (trace.error_x) trace.error_x.color = getComputedStyle(figure).color; });
    live.hidden = false;
    plotly.newPlot(live, spec.data, themed(spec.layout), spec.config).then(function () {
      svg.setAttribute('hidden', '');
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
        plotly.react(live, spec.data, themed(spec.layout), spec.config);
      });
    }, function () { live.hidden = true; });
  }

  function load(address, integrity) {
    if (window.anPlotly) return window.anPlotly;
    return window.anPlotly = new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = address;
      if (integrity) { script.integrity = integrity; script.crossOrigin = 'anonymous'; }
      script.onload = function () { window.Plotly ? resolve(window.Plotly) : reject(); };
      script.onerror = reject;
      document.head.appendChild(script);
    });
  }

  var wish = document.documentElement.getAttribute('data-plotly');
  var notebook = document.body.hasAttribute('data-vscode-theme-kind') || document.querySelector('.jp-Notebook,#notebook-container');
  if (wish === 'none') return;
  if (window.Plotly) draw(window.Plotly);
  else if (wish) load(wish).then(draw, function () { });
  else if (location.protocol === 'file:') load('plotly-basic.min.js').then(draw, function () { });
  else if (notebook) load('https://cdn.jsdelivr.net/npm/plotly.js-basic-dist-min@4.1.1/plotly-basic.min.js',
    'sha384-N2HZsG+IG/3J8CwhGGYz/kmzZ0sprpPWwjhor9ZI4lxuf47i9DXK2/NDGxMaJiEb').then(draw, function () { });
})
