// Command oracle tells which packets pass a set of NetworkPolicies, as the engine of
// kubernetes-sigs/kube-network-policies decides. It reads one cluster with its packets per line of stdin,
// and answers each with a line of booleans: true for a packet that is allowed.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"os"

	v1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/tools/cache"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/kube-network-policies/pkg/api"
	"sigs.k8s.io/kube-network-policies/pkg/network"
	"sigs.k8s.io/kube-network-policies/pkg/networkpolicy"
	"sigs.k8s.io/kube-network-policies/pkg/podinfo"
)

type cluster struct {
	Namespaces []namespace                  `json:"namespaces"`
	Pods       []pod                        `json:"pods"`
	Policies   []networkingv1.NetworkPolicy `json:"policies"`
	Packets    []packet                     `json:"packets"`
}

type namespace struct {
	Name   string            `json:"name"`
	Labels map[string]string `json:"labels"`
}

type pod struct {
	Name        string             `json:"name"`
	Namespace   string             `json:"namespace"`
	Labels      map[string]string  `json:"labels"`
	IPs         []string           `json:"ips"`
	Ports       []v1.ContainerPort `json:"ports"`
	HostNetwork bool               `json:"hostNetwork"`
}

type packet struct {
	SrcIP    string `json:"srcIP"`
	SrcPort  uint16 `json:"srcPort"`
	DstIP    string `json:"dstIP"`
	DstPort  uint16 `json:"dstPort"`
	Protocol string `json:"protocol"`
}

func main() {
	if err := answerLines(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "oracle:", err)
		os.Exit(1)
	}
}

func answerLines(input io.Reader, output io.Writer) error {
	engine, err := newOracle()
	if err != nil {
		return err
	}
	lines := bufio.NewReaderSize(input, 1<<20)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if len(line) == 0 {
			return nil
		}
		verdicts, err := engine.answer(line)
		if err != nil {
			return fmt.Errorf("line %d: %s", number, oneLine(err))
		}
		// A line is written at once: nothing waits in a buffer.
		if _, err := output.Write(verdicts); err != nil {
			return err
		}
	}
}

func oneLine(err error) []byte {
	return bytes.Join(bytes.Fields([]byte(err.Error())), []byte(" "))
}

// oracle holds the engine over informers that are never started: every line replaces what they hold.
type oracle struct {
	engine                     *networkpolicy.PolicyEngine
	namespaces, pods, policies cache.Indexer
}

func newOracle() (*oracle, error) {
	factory := informers.NewSharedInformerFactory(nil, 0)
	namespaces := factory.Core().V1().Namespaces()
	pods := factory.Core().V1().Pods()
	policies := factory.Networking().V1().NetworkPolicies()
	resolver, err := podinfo.NewInformerResolver(pods.Informer())
	if err != nil {
		return nil, err
	}
	provider := podinfo.NewInformerProvider(pods, namespaces, nil, []podinfo.IPResolver{resolver})
	return &oracle{
		engine: networkpolicy.NewPolicyEngine(provider, []api.PolicyEvaluator{
			networkpolicy.NewStandardNetworkPolicy("node", namespaces, pods, policies),
		}),
		namespaces: namespaces.Informer().GetIndexer(),
		pods:       pods.Informer().GetIndexer(),
		policies:   policies.Informer().GetIndexer(),
	}, nil
}

func (o *oracle) answer(line []byte) ([]byte, error) {
	var c *cluster
	strict, err := kjson.UnmarshalStrict(line, &c)
	if err := errors.Join(append(strict, err)...); err != nil {
		return nil, err
	}
	if c == nil {
		return nil, errors.New("null is no cluster")
	}
	if err := o.load(c); err != nil {
		return nil, err
	}
	verdicts := make([]bool, len(c.Packets))
	for i, p := range c.Packets {
		decoded, err := p.decode()
		if err != nil {
			return nil, fmt.Errorf("packets[%d]: %w", i, err)
		}
		decoded.ID = uint32(i)
		if verdicts[i], err = o.engine.EvaluatePacket(context.Background(), decoded); err != nil {
			return nil, fmt.Errorf("packets[%d]: %w", i, err)
		}
	}
	encoded, err := json.Marshal(verdicts)
	return append(encoded, '\n'), err
}

// load makes the informers hold what an API server would have stored.
func (o *oracle) load(c *cluster) error {
	namespaces := map[string]any{}
	for _, n := range c.Namespaces {
		if _, found := namespaces[n.Name]; found || n.Name == "" {
			return fmt.Errorf("namespace %q has no name, or that of another", n.Name)
		}
		namespaces[n.Name] = n.object()
	}
	pods, owners := map[string]any{}, map[string]string{}
	for _, p := range c.Pods {
		key := p.Namespace + "/" + p.Name
		if _, found := pods[key]; found || namespaces[p.Namespace] == nil || p.Name == "" {
			return fmt.Errorf("pod %s: no name, that of another, or an unknown namespace", key)
		}
		object, err := p.object()
		if err != nil {
			return fmt.Errorf("pod %s: %w", key, err)
		}
		pods[key] = object
		for _, ip := range object.Status.PodIPs {
			if owner, found := owners[ip.IP]; found && !p.HostNetwork {
				return fmt.Errorf("pod %s has the address %s of pod %s", key, ip.IP, owner)
			}
			if !p.HostNetwork {
				owners[ip.IP] = key
			}
		}
	}
	policies := map[string]any{}
	for i := range c.Policies {
		p := &c.Policies[i]
		key := p.Namespace + "/" + p.Name
		if _, found := policies[key]; found || namespaces[p.Namespace] == nil || p.Name == "" {
			return fmt.Errorf("policy %s: no name, that of another, or an unknown namespace", key)
		}
		setDefaults(p)
		if err := check(p); err != nil {
			return fmt.Errorf("policy %s: %w", key, err)
		}
		policies[key] = p
	}
	return errors.Join(replace(o.namespaces, namespaces), replace(o.pods, pods), replace(o.policies, policies))
}

func replace(indexer cache.Indexer, objects map[string]any) error {
	list := make([]any, 0, len(objects))
	for _, object := range objects {
		list = append(list, object)
	}
	return indexer.Replace(list, "")
}

func (n namespace) object() *v1.Namespace {
	// The API server sets this label on every namespace.
	labels := map[string]string{}
	maps.Copy(labels, n.Labels)
	labels[v1.LabelMetadataName] = n.Name
	return &v1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: n.Name, Labels: labels}}
}

func (p pod) object() (*v1.Pod, error) {
	for i := range p.Ports {
		if p.Ports[i].Protocol == "" {
			p.Ports[i].Protocol = v1.ProtocolTCP
		}
	}
	object := &v1.Pod{
		ObjectMeta: metav1.ObjectMeta{Name: p.Name, Namespace: p.Namespace, Labels: p.Labels},
		Spec: v1.PodSpec{
			HostNetwork: p.HostNetwork,
			Containers:  []v1.Container{{Name: "main", Ports: p.Ports}},
		},
		Status: v1.PodStatus{Phase: v1.PodRunning},
	}
	for _, text := range p.IPs {
		ip := net.ParseIP(text)
		if ip == nil {
			return nil, fmt.Errorf("%q is no IP address", text)
		}
		// The engine looks addresses up in their canonical form.
		object.Status.PodIPs = append(object.Status.PodIPs, v1.PodIP{IP: ip.String()})
	}
	return object, nil
}

func (p packet) decode() (*network.Packet, error) {
	decoded := &network.Packet{SrcIP: net.ParseIP(p.SrcIP), DstIP: net.ParseIP(p.DstIP)}
	if decoded.SrcIP == nil || decoded.DstIP == nil {
		return nil, fmt.Errorf("%q or %q is no IP address", p.SrcIP, p.DstIP)
	}
	switch protocol := v1.Protocol(p.Protocol); protocol {
	case v1.ProtocolTCP, v1.ProtocolUDP, v1.ProtocolSCTP:
		decoded.Proto = protocol
		decoded.SrcPort, decoded.DstPort = int(p.SrcPort), int(p.DstPort)
	case "ICMP":
		// Neither protocol nor ports: what the engine's parser makes of all other packets.
	default:
		return nil, fmt.Errorf("unknown protocol %q", p.Protocol)
	}
	return decoded, nil
}

// setDefaults does what the API server does before it stores a policy.
func setDefaults(policy *networkingv1.NetworkPolicy) {
	spec := &policy.Spec
	if len(spec.PolicyTypes) == 0 {
		spec.PolicyTypes = []networkingv1.PolicyType{networkingv1.PolicyTypeIngress}
		if len(spec.Egress) != 0 {
			spec.PolicyTypes = append(spec.PolicyTypes, networkingv1.PolicyTypeEgress)
		}
	}
	// Protobuf, the format of its storage, knows no empty lists. The engine takes them for "allow all".
	if len(spec.Ingress) == 0 {
		spec.Ingress = nil
	}
	if len(spec.Egress) == 0 {
		spec.Egress = nil
	}
	for _, ports := range portsOf(spec) {
		for i := range ports {
			if ports[i].Protocol == nil {
				ports[i].Protocol = new(v1.ProtocolTCP)
			}
		}
	}
}

// check refuses what the API server refuses and the engine, which counts on that, lets pass.
func check(policy *networkingv1.NetworkPolicy) error {
	spec := &policy.Spec
	if _, err := metav1.LabelSelectorAsSelector(&spec.PodSelector); err != nil {
		return err
	}
	for _, policyType := range spec.PolicyTypes {
		if policyType != networkingv1.PolicyTypeIngress && policyType != networkingv1.PolicyTypeEgress {
			return fmt.Errorf("unknown policy type %q", policyType)
		}
	}
	for _, ports := range portsOf(spec) {
		for _, port := range ports {
			if err := checkPort(port); err != nil {
				return err
			}
		}
	}
	for _, peers := range peersOf(spec) {
		for _, peer := range peers {
			if err := checkPeer(peer); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkPort(port networkingv1.NetworkPolicyPort) error {
	switch *port.Protocol {
	case v1.ProtocolTCP, v1.ProtocolUDP, v1.ProtocolSCTP:
	default:
		return fmt.Errorf("unknown protocol %q", *port.Protocol)
	}
	numbered := port.Port != nil && port.Port.Type == intstr.Int
	if numbered && (port.Port.IntVal < 1 || port.Port.IntVal > 65535) {
		return fmt.Errorf("port %d is out of range", port.Port.IntVal)
	}
	if port.EndPort != nil && (!numbered || *port.EndPort < port.Port.IntVal || *port.EndPort > 65535) {
		return fmt.Errorf("endPort %d does not fit its port", *port.EndPort)
	}
	return nil
}

func checkPeer(peer networkingv1.NetworkPolicyPeer) error {
	selects := peer.PodSelector != nil || peer.NamespaceSelector != nil
	if selects == (peer.IPBlock != nil) {
		return errors.New("a peer has either selectors or an ipBlock")
	}
	_, podError := metav1.LabelSelectorAsSelector(peer.PodSelector)
	_, namespaceError := metav1.LabelSelectorAsSelector(peer.NamespaceSelector)
	if err := errors.Join(podError, namespaceError); err != nil || selects {
		return err
	}
	for _, cidr := range append([]string{peer.IPBlock.CIDR}, peer.IPBlock.Except...) {
		if _, _, err := net.ParseCIDR(cidr); err != nil {
			return err
		}
	}
	return nil
}

func portsOf(spec *networkingv1.NetworkPolicySpec) (ports [][]networkingv1.NetworkPolicyPort) {
	for _, rule := range spec.Ingress {
		ports = append(ports, rule.Ports)
	}
	for _, rule := range spec.Egress {
		ports = append(ports, rule.Ports)
	}
	return ports
}

func peersOf(spec *networkingv1.NetworkPolicySpec) (peers [][]networkingv1.NetworkPolicyPeer) {
	for _, rule := range spec.Ingress {
		peers = append(peers, rule.From)
	}
	for _, rule := range spec.Egress {
		peers = append(peers, rule.To)
	}
	return peers
}
